import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, type TestContext } from 'vitest';
import { sofficePath } from '../../../tools/setup/soffice.mjs';
import { hostileRecords } from './harness/hostile-texts.ts';
import { emptyFolder, type Given, runCommand } from './harness/run-command.ts';
import { cellsOf, type Opened, openInLibreOffice } from './harness/spreadsheet.ts';

let soffice: string | null = null;
beforeAll(() => {
  soffice = sofficePath();
}, 300_000);

const TIMEOUT = { timeout: 120_000 };

function opened({ skip }: TestContext, csv: string): Opened {
  return soffice === null ? skip('no LibreOffice') : openInLibreOffice(soffice, csv);
}

async function peopleCsv(words: readonly string[], given: Given = {}): Promise<string> {
  const { code, out } = await runCommand(['people', ...words, '--to', 'csv'], given);
  expect(code).toBe(0);
  return out;
}

it('LibreOffice would run a formula', TIMEOUT, (context) => {
  const { formulas, cells } = opened(context, 'a,b\r\n=1+1,"=HYPERLINK(""x"")"\r\n');
  expect(formulas).toHaveLength(2);
  expect(cells[1]?.[0]).toBe('2');
});

it('people of the samples come back cell by cell', TIMEOUT, async (context) => {
  const csv = await peopleCsv(['.', '--tz', 'Europe/Stockholm']);
  const { formulas, cells } = opened(context, csv);
  expect(formulas).toEqual([]);
  expect(cells).toEqual(cellsOf(csv));
  expect(cells.length).toBeGreaterThan(100);
});

it.for([{ words: [] }, { words: ['--no-defang'] }])(
  'no hostile text runs, moves or breaks a cell: $words',
  TIMEOUT,
  async ({ words }, context) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, '=cmd.json'), hostileRecords());
    const csv = await peopleCsv(['.', ...words], { folder });
    const { formulas, cells } = opened(context, csv);
    expect(formulas).toEqual([]);
    expect(cells).toEqual(cellsOf(csv));
  },
);
