import type { TypeModel } from '../model.ts';
import type { Place } from '../problem.ts';
import { both, type Change, change, isSame } from './change.ts';

/** Takes more than before: readers meet what they did not know. Less: writers are refused. */
type Direction = 'wider' | 'narrower' | 'other';

/** What changed in the values that a property takes. */
export function diffTypes(a: TypeModel, b: TypeModel, place: Place): readonly Change[] {
  const found: Change[] = [];
  const say = (direction: Direction, message: string): void => {
    if (direction === 'wider') found.push(change('breaking', 'addition', place, message));
    else if (direction === 'narrower') found.push(change('addition', 'breaking', place, message));
    else found.push(both('breaking', place, message));
  };
  const kinds = direction(a.kinds, b.kinds);
  if (kinds !== null) say(kinds, `type ${list(a.kinds)} became ${list(b.kinds)}`);
  if (a.literals !== null || b.literals !== null) {
    const literals = direction(a.literals ?? [], b.literals ?? []);
    if (literals !== null)
      say(literals, `values ${list(a.literals ?? [])} became ${list(b.literals ?? [])}`);
  }
  for (const key of ['format', 'pattern'] as const) {
    if (a[key] === b[key]) continue;
    const way = a[key] === null ? 'narrower' : b[key] === null ? 'wider' : 'other';
    say(way, `${key} ${a[key] ?? 'none'} became ${b[key] ?? 'none'}`);
  }
  for (const [key, sign] of [
    ['minimum', 1],
    ['minItems', 1],
    ['maximum', -1],
  ] as const) {
    if (a[key] === b[key]) continue;
    const [from, to] = [a[key] ?? -sign * Infinity, b[key] ?? -sign * Infinity];
    say(
      (to - from) * sign > 0 ? 'narrower' : 'wider',
      `${key} ${a[key] ?? 'none'} became ${b[key] ?? 'none'}`,
    );
  }
  for (const key of ['enumName', 'objectName', 'keyEnum'] as const) {
    if (a[key] !== b[key]) say('other', `${a[key] ?? 'nothing'} became ${b[key] ?? 'nothing'}`);
  }
  for (const key of ['items', 'values'] as const) {
    const [from, to] = [a[key], b[key]];
    if (from !== null && to !== null) found.push(...diffTypes(from, to, place));
    else if (!isSame(from, to)) say(from === null ? 'narrower' : 'wider', `${key} changed`);
  }
  return found;
}

/** Empty takes everything. */
function direction(a: readonly unknown[], b: readonly unknown[]): Direction | null {
  const lost = b.length === 0 ? [] : a.filter((one) => !b.includes(one));
  const won = a.length === 0 ? [] : b.filter((one) => !a.includes(one));
  const isAll = (list: readonly unknown[]): boolean => list.length === 0;
  if (isAll(a) !== isAll(b)) return isAll(b) ? 'wider' : 'narrower';
  if (lost.length === 0 && won.length === 0) return null;
  if (lost.length === 0) return 'wider';
  return won.length === 0 ? 'narrower' : 'other';
}

function list(words: readonly unknown[]): string {
  return words.length === 0 ? 'anything' : words.map(String).join('|');
}
