import { expect, it } from 'vitest';
import { htmlOf } from './harness/html-file.ts';

const PAYROLL = ['.', '--domain', 'contoso-payroll.example'];

/** Whole pages over the samples. They can be opened in a browser. After a wanted change: `npm run test:update`. */
const CASES: readonly (readonly [file: string, words: readonly string[]])[] = [
  ['report-campaign.html', PAYROLL],
  [
    'report-campaign-stockholm.html',
    [...PAYROLL, '--tz', 'Europe/Stockholm', '--top', '2', '--no-hash'],
  ],
  ['report-overview.html', ['.', '--top', '6']],
  ['report-nothing.html', ['.', '--domain', 'nobody.example']],
];

it.concurrent.for(CASES)('%s', { timeout: 60_000 }, async ([file, words], { expect }) => {
  await expect(await htmlOf(words)).toMatchFileSnapshot(`golden/${file}`);
});

it('gives the same bytes in another zone and language', { timeout: 60_000 }, async () => {
  const plain = await htmlOf(PAYROLL);
  const environment = { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', COLUMNS: '200', FORCE_COLOR: '1' };
  expect(await htmlOf(PAYROLL, { environment })).toBe(plain);
});
