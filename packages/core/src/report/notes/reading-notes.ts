import type { FoundNote, NoteContext } from './note-context.ts';
import { counted } from './wording.ts';

/** What a reader must know about what was read. */
export function readingNotes({ report }: NoteContext): readonly FoundNote[] {
  const { read, deviations, run, clicks } = report;
  const notes: FoundNote[] = [];
  if (read.activities === 0) {
    const text = `No click records among ${counted(read.records, 'record')}. That is not evidence that nobody clicked: audit records of type 41 and UrlClickEvents would tell.`;
    notes.push({ code: 'no-click-records', text });
  } else if (clicks.total === 0) {
    const text = `No click passes the filters; ${counted(read.activities, 'click record was', 'click records were')} read. That is not evidence that nobody clicked.`;
    notes.push({ code: 'no-click-records', text });
  }
  if (read.rejected + read.unreadable > 0) {
    const rejected = counted(read.rejected, 'record was rejected', 'records were rejected');
    const unreadable = `${counted(read.unreadable, 'piece')} of input could not be read`;
    const told = [read.rejected > 0 && rejected, read.unreadable > 0 && unreadable];
    const text = `${told.filter(Boolean).join(' and ')}: clicks may be among them.`;
    notes.push({ code: 'rejected-or-unreadable', text });
  }
  if (deviations.conflicts > 0) {
    const ids = counted(deviations.conflicts, 'id stands', 'ids stand');
    const text = `${ids} for records that differ in content; the fuller copy was used.`;
    notes.push({ code: 'conflicts', text });
  }
  if (run.mode === 'fast') {
    const text =
      'Records that are no clicks were cut out but not parsed: deviations are counted in clicks only. Reading strictly parses everything.';
    notes.push({ code: 'fast-mode', text });
  }
  return notes;
}
