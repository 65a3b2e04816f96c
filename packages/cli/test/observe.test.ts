import { expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';

const record = (members: object): string =>
  JSON.stringify({ Operation: 'X', RecordType: 6, ...members });

it('tells names and types of unknown members, and no value and no name that is data', async () => {
  const secrets = {
    Fresh: { Inner: 'secret-1', '3f2504e0-4f89-41d3-9a0c-0305e82c3301': 'secret-2' },
    List: [{ Deep: 'secret-3' }, 'secret-4', 5],
    'secret@contoso.com': 'secret-6',
    'Secret Person': true,
  };
  const { code, out, err } = await runCommand(['observe', '-'], { input: record(secrets) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toMatch(/secret|3f2504e0/i);
  for (const line of [
    '1  /Fresh/Inner: string',
    '1  /Fresh/{guid}: string',
    '3  /List/*: 1 integer, 1 object, 1 string',
    '1  /{mail}: string',
    '1  /{text}: boolean',
  ]) {
    expect(out).toContain(line);
  }
});

it('says nothing of known members unless their JSON type is another one', async () => {
  const click = { RecordType: 41, Operation: 'TIUrlClickData', UserId: 'a@contoso.com' };
  const input = [
    { ...click, URL: 'https://contoso.example' },
    { ...click, UserIp: 7 },
  ];
  const { out } = await runCommand(['observe', '-'], { input: JSON.stringify(input) });
  expect(out).toContain('/UserIp: integer, not string|null');
  expect(out).not.toMatch(/UserId|URL|contoso/);
  const [first] = input;
  const fine = await runCommand(['observe', '-'], { input: JSON.stringify(first) });
  expect(fine.out).toContain('Nothing in them that the schemas lack.');
});

it('shows numbers that an enum does not list, and only counts texts', async () => {
  const input = [{ UserType: 77 }, { UserType: 77 }, { UserType: 'Jane' }].map(record).join('\n');
  const { out } = await runCommand(['observe', '-', '--json'], { input });
  const { observations } = JSON.parse(out);
  expect(observations).toEqual([
    {
      kind: 'enum-value',
      form: 'RecordType 6',
      name: 'UserType',
      count: 3,
      types: { '77': 2, 'a text': 1 },
    },
  ]);
});

it('stops at 2,000 kinds and says how much is left out', async () => {
  const letters = (n: number): string =>
    n.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  const names = Array.from({ length: 2100 }, (_, n) => [`Name${letters(n)}Of${letters(n * 7)}`, 1]);
  const { out } = await runCommand(['observe', '-'], { input: record(Object.fromEntries(names)) });
  const told = out.split('\n').filter((line) => line.includes(': integer')).length;
  expect(told).toBe(2000);
  expect(out).toContain(
    `${new Set(names.map(([name]) => name)).size - 2000} further observations were`,
  );
});

it('names what cannot be opened, and fails as the other commands do', async () => {
  const { code, err } = await runCommand(['observe', 'nowhere.csv']);
  expect(code).toBe(2);
  expect(err).toContain('nowhere.csv');
  expect((await runCommand(['observe', '-'], { input: '' })).code).toBe(
    (await runCommand(['validate', '-'], { input: '' })).code,
  );
});
