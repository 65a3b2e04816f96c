import { expect, it } from 'vitest';
import { runCommand } from './harness/run-command.ts';

const PAYROLL = ['--domain', 'contoso-payroll.example'];

/** What every command prints over the samples. After a wanted change: `npm run test:update`, then read the difference. */
const CASES: readonly (readonly [file: string, words: readonly string[]])[] = [
  ['report.txt', ['report', '.']],
  ['report-campaign.txt', ['report', '.', ...PAYROLL]],
  [
    'report-campaign-stockholm.txt',
    ['report', '.', ...PAYROLL, '--tz', 'Europe/Stockholm', '--top', '2', '--no-hash'],
  ],
  ['report-one-person.txt', ['report', '.', '--user', 'R.CASTELLANOS@contoso.com', '--no-defang']],
  ['report-stopped-clicks.txt', ['report', '.', ...PAYROLL, '--outcome', 'stopped']],
  [
    'report-one-day.txt',
    ['report', '.', ...PAYROLL, '--since', '2026-03-05', '--until', '2026-03-06'],
  ],
  ['report-nothing.txt', ['report', '.', '--domain', 'nobody.example']],
  ['report-campaign.json', ['report', '.', ...PAYROLL, '--json', '--top', '3']],
  ['people.txt', ['people', '.', ...PAYROLL]],
  ['people-reached.txt', ['people', 'ual-type41.csv', '--outcome', 'reached']],
  ['people.csv', ['people', '.', ...PAYROLL, '--to', 'csv', '--tz', 'Europe/Stockholm']],
  ['people.json', ['people', '.', ...PAYROLL, '--to', 'json', '--outcome', 'may-have']],
  ['convert.ndjson', ['convert', 'webhook-blob.json', '--original']],
  ['convert.csv', ['convert', '.', ...PAYROLL, '--to', 'csv']],
  ['convert.json', ['convert', '.', '--user', 'd.okafor@contoso.com', '--to', 'json']],
  ['validate.txt', ['validate', '.']],
  ['validate-documented.txt', ['validate', 'webhook-blob.json', '--profile', 'documented']],
  ['validate.json', ['validate', 'webhook-blob.json', '--json']],
  ['observe.txt', ['observe', '.']],
  ['observe.json', ['observe', 'webhook-blob.json', '--json']],
  ['explain-purview.txt', ['explain', 'purview-audit.csv.gz', '--line', '1281']],
  ['explain-purview-other.txt', ['explain', 'purview-audit.csv.gz', '--line', '2']],
  ['explain-ual.txt', ['explain', 'ual-type41.csv', '--line', '137']],
  ['explain-blob.txt', ['explain', 'webhook-blob.json', '--line', '1']],
  ['explain-hunting.txt', ['explain', 'xdr-hunting.csv', '--record', '714', '--no-defang']],
];

it.concurrent.for(CASES)('%s', { timeout: 60_000 }, async ([file, words], { expect }) => {
  const { code, out, err } = await runCommand(words);
  expect(err).toBe('');
  expect(code).toBe(words.includes('documented') ? 1 : 0);
  await expect(out).toMatchFileSnapshot(`golden/${file}`);
  // Only a command to copy may be wider than the screen.
  const isWide = (line: string): boolean => line.length > 80 && !line.startsWith('  timeofclick ');
  if (file.endsWith('.txt')) expect(out.split('\n').filter(isWide)).toEqual([]);
});

it('gives the same bytes in another zone, with colours asked for and on a wide screen', async () => {
  const plain = await runCommand(['report', '.', ...PAYROLL]);
  const other = await runCommand(['report', '.', ...PAYROLL], {
    environment: { TZ: 'Asia/Tokyo', COLUMNS: '200', FORCE_COLOR: '1', LANG: 'de_DE.UTF-8' },
  });
  expect(other.out).toBe(plain.out);
});
