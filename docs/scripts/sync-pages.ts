// Fills code samples, their output, the output of commands and the command reference into the pages.
// `npm run sync` writes; `npm run sync -- --check` only says which pages are not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { PAGES, syncedPage } from './synced-page.ts';

const check = process.argv.includes('--check');
for (const page of PAGES) {
  const before = readFileSync(page, 'utf8');
  const after = syncedPage(before);
  if (after === before) continue;
  console.log(`${check ? 'not up to date' : 'written'}: ${page.pathname.split('/').at(-1)}`);
  if (check) process.exitCode = 1;
  else writeFileSync(page, after);
}
