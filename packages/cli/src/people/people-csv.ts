import { csvLine, defang, escapeForSheet } from '@timeofclick/core';
import type { PersonRow } from '@timeofclick/core/report';
import { howWords } from '../report/report-words.ts';
import { localTimesIn } from '../time/local-time.ts';
import { outcomeName } from './outcome-name.ts';

/** How cells are written. */
export interface PeopleCsvOptions {
  readonly zone: string;
  readonly defang: boolean;
}

/**
 * People as CSV for a spreadsheet: for eyes, so nothing in it runs, opens or hides. Lines end in CRLF; a byte order
 * mark is there only when a character needs it to be read rightly by spreadsheets.
 */
export function peopleCsv(
  rows: readonly PersonRow[],
  { zone, defang: inert }: PeopleCsvOptions,
): string {
  const local = localTimesIn(zone);
  const time = (iso: string | null): string => {
    const at = local(iso);
    return at === null ? '' : `${at.day} ${at.clock}`;
  };
  const header = [
    'person',
    'outcome',
    'how',
    'clicks',
    'clicks that reached',
    `first click (${zone})`,
    `last click (${zone})`,
    `first alert (${zone})`,
    'IP addresses',
    'possible scanner',
    'link',
    'evidence (file:line)',
  ];
  const lines = rows.map((row) => [
    row.userId,
    outcomeName(row.outcome),
    howWords(row),
    String(row.clicks),
    String(row.reached),
    time(row.first),
    time(row.last),
    time(row.worst.alertedAt),
    row.addresses.join(' '),
    row.possibleScanner === null ? '' : 'yes',
    row.worst.url ?? '',
    row.evidence
      .map(({ source, line, nth }) => `${source}:${line}${nth > 1 ? `#${nth}` : ''}`)
      .join(' '),
  ]);
  // Spreadsheets make links of URLs in any cell.
  const cell = (text: string): string =>
    escapeForSheet(inert && text.includes('//') ? defang(text) : text);
  const text = `${[header, ...lines].map((cells) => csvLine(cells.map(cell))).join('\r\n')}\r\n`;
  return /[^\0-\x7f]/.test(text) ? `\ufeff${text}` : text;
}
