import { expect, it } from 'vitest';
import { COMMANDS } from './command-definitions.ts';
import { commandHelp, generalHelp } from './help-text.ts';

const pages = new Map([
  ['timeofclick', generalHelp()],
  ...COMMANDS.map((command) => [`timeofclick-${command.name}`, commandHelp(command)] as const),
]);

it.each([...pages])('%s: the page reads like this', async (name, page) => {
  await expect(page).toMatchFileSnapshot(`../../test/golden/help/${name}.txt`);
});

it.each([...pages])('%s: no line is wider than 80 columns', (_, page) => {
  expect(page.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('names every option once in each command', () => {
  for (const command of COMMANDS) {
    const names = command.options.flatMap((group) => group.options.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  }
});
