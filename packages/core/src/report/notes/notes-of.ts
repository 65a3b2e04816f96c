import { NOTE_CODE_SEVERITIES } from '../../gen/code-severities.ts';
import type { ReportNote } from '../../gen/types.ts';
import { allowedClicksNotes } from './allowed-clicks.ts';
import { clickNotes } from './click-notes.ts';
import type { NoteContext, NoteFinder } from './note-context.ts';
import { periodNotes } from './periods-apart.ts';
import { readingNotes } from './reading-notes.ts';
import { rowNotes } from './row-notes.ts';
import { scannerNotes } from './scanner-notes.ts';

const FINDERS: readonly NoteFinder[] = [
  readingNotes,
  rowNotes,
  allowedClicksNotes,
  periodNotes,
  scannerNotes,
  clickNotes,
];
const CODES: readonly string[] = Object.keys(NOTE_CODE_SEVERITIES);

/** All notes that hold: warnings first, in each the order of the note codes. */
export function notesOf(context: NoteContext): ReportNote[] {
  return FINDERS.flatMap((find) => find(context))
    .map(({ code, text }) => ({ code, severity: NOTE_CODE_SEVERITIES[code], text }))
    .sort(
      (a, b) =>
        Number(a.severity === 'info') - Number(b.severity === 'info') ||
        CODES.indexOf(a.code) - CODES.indexOf(b.code),
    );
}
