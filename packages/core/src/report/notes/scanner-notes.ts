import { personOf } from '../../clicks/click-table.ts';
import { TICKS_PER_SECOND } from '../../clicks/instant.ts';
import { comparePeople, userIdOf } from '../person-clicks.ts';
import type { ScannerBurst } from '../scanners.ts';
import type { FoundNote, NoteContext } from './note-context.ts';
import { listed, numeral } from './wording.ts';

/** Names the selected people whose clicks were too fast for people, and says why. */
export function scannerNotes({ analysis, about }: NoteContext): readonly FoundNote[] {
  const { clicks, people } = about;
  const found: number[] = [];
  for (let person = 0; person < people.count; person++) {
    if (burstOf(person) !== undefined) found.push(person);
  }
  if (found.length === 0) return [];
  found.sort((a, b) => comparePeople(clicks, people, a, b));
  const names = found.map((person) => {
    const burst = burstOf(person) as ScannerBurst;
    return `${userIdOf(clicks, people, person)} (${reasonOf(burst)})`;
  });
  const text = `Possibly a scanner and not a person: ${listed(names)}.`;
  return [{ code: 'possible-scanner', text }];

  function burstOf(person: number): ScannerBurst | undefined {
    return analysis.scanners.get(personOf(clicks, people.deciding[person] as number));
  }

  function reasonOf({ reason, count, ticks, address, aloneAtAddress }: ScannerBurst): string {
    const seconds = Math.max(1, Math.ceil(ticks / TICKS_PER_SECOND));
    const what = reason === 'many-urls' ? 'URLs' : 'people';
    const from = clicks.store.strings.text(address);
    const where = from === null ? '' : ` from ${from}`;
    return `${numeral(count)} ${what} in ${seconds} s${where}${aloneAtAddress ? ', which nobody else used' : ''}`;
  }
}
