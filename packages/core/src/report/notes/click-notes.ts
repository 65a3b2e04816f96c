import { hasTime, isAlertOnly } from '../../clicks/click-table.ts';
import { clicksOf } from '../people-table.ts';
import { selectClicks } from '../selection.ts';
import type { FoundNote, NoteContext } from './note-context.ts';
import { counted, numeral } from './wording.ts';

/** What a reader must know about the clicks and the lists. */
export function clickNotes(context: NoteContext): readonly FoundNote[] {
  const { clicks, selected, people } = context.about;
  const { report } = context;
  const notes: FoundNote[] = [];
  const timeless = clicksWithoutTime(context);
  if (timeless > 0) {
    const text = `${counted(timeless, 'click has', 'clicks have')} no time: in no day, and left out by any since or until.`;
    notes.push({ code: 'time-missing', text });
  }
  const nameless = clicksOf(people, people.count).length;
  if (nameless > 0) {
    const text = `${counted(nameless, 'click names', 'clicks name')} nobody: counted as clicks, but not as people.`;
    notes.push({ code: 'user-missing', text });
  }
  const { total, atLeast } = report.clicks;
  if (atLeast < total) {
    const text = `Some records cannot be paired one to one: there were ${numeral(atLeast)} to ${numeral(total)} clicks.`;
    notes.push({ code: 'ambiguous-pairs', text });
  }
  const alerts = selected.reduce((sum, click) => sum + Number(isAlertOnly(clicks, click)), 0);
  if (alerts > 0) {
    const text = `${counted(alerts, 'click is', 'clicks are')} told by an alert only: no other record, or more than one, agrees in user, URL and time.`;
    notes.push({ code: 'alert-unmatched', text });
  }
  if (people.count > 0) {
    const text =
      'Names are whom the link was written for; whoever clicks a forwarded link keeps that name.';
    notes.push({ code: 'link-written-for', text });
  }
  const cut = Object.entries(report.lengths).filter(([, length]) => length > context.top);
  if (cut.length > 0) {
    const lists = cut.map(([name, length]) => `${name} (${numeral(length)})`).join(', ');
    const text = `Cut to ${counted(context.top, 'entry', 'entries')}: ${lists}.`;
    notes.push({ code: 'list-truncated', text });
  }
  return notes;
}

/** Counted without the filters on time, which no such click passes. */
function clicksWithoutTime({ about, options }: NoteContext): number {
  const { clicks } = about;
  const { since, until, ...others } = options;
  const isWhole = since === undefined && until === undefined;
  const selected = isWhole ? about.selected : selectClicks(clicks, others);
  return selected.reduce((sum, click) => sum + Number(!hasTime(clicks, click)), 0);
}
