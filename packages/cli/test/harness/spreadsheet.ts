import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'papaparse';
import { emptyFolder } from './run-command.ts';

/** What LibreOffice made of a CSV file. */
export interface Opened {
  /** Formulas that it found, whether or not it ran them. */
  readonly formulas: readonly string[];
  /** The cells as it writes them back. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * Commas, quotes, UTF-8, from the first line, in US English, numbers and dates told from texts, and what starts like
 * a formula run: the careless way to open a file.
 */
const CARELESS = 'CSV:44,34,76,1,,1033,false,true,false,false,false,0,true';
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

/** Opens CSV in LibreOffice, saves it as a spreadsheet, and saves that as CSV again. */
export function openInLibreOffice(soffice: string, csv: string): Opened {
  const folder = emptyFolder();
  const again = join(folder, 'again');
  mkdirSync(again);
  writeFileSync(join(folder, 'people.csv'), csv);
  const convert = (words: readonly string[]): void => {
    // A profile of its own: another LibreOffice may be open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(soffice, ['--headless', profile, '--convert-to', ...words], {
      cwd: folder,
      stdio: 'pipe',
    });
  };
  convert(['fods', `--infilter=${CARELESS}`, 'people.csv']);
  convert([AS_CSV, '--outdir', 'again', 'people.fods']);
  const sheet = readFileSync(join(folder, 'people.fods'), 'utf8');
  return {
    formulas: [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula),
    cells: cellsOf(readFileSync(join(again, 'people.csv'), 'utf8')),
  };
}

/** The cells of CSV, as any careful reader sees them. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  const { data } = parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd());
  return data;
}
