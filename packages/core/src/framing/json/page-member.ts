import { BACKSLASH, COLON, isBlank, OPEN_OBJECT, QUOTE, skipBlanks } from '../../bytes/ascii.ts';
import { hasRecordTypeKey } from '../candidates/record-type-key.ts';
import { NO, UNKNOWN, YES } from './resume.ts';

/**
 * Whether the array that opens at `at` is the value of a page member of the object that starts at
 * `start`: its key is one of `members`, spelled exactly so. An object that has a record type before
 * it is a record, whatever its members are called.
 */
export function isPageMember(
  bytes: Uint8Array,
  start: number,
  at: number,
  members: readonly string[],
): boolean {
  const colon = lastBefore(bytes, start, at);
  if (bytes[colon] !== COLON) return false;
  const quote = lastBefore(bytes, start, colon);
  if (bytes[quote] !== QUOTE) return false;
  return (
    members.some((name) => endsWithKey(bytes, start, quote, name)) &&
    !hasRecordTypeKey(bytes, start, at)
  );
}

/** Whether the first element of the array that opens at `at` is an object: `YES`, `NO`, `UNKNOWN`. */
export function startsWithObject(
  bytes: Uint8Array,
  at: number,
  end: number,
  lookahead: number,
): number {
  const furthest = at + 1 + lookahead;
  const next = skipBlanks(bytes, at + 1, Math.min(end, furthest));
  if (next === end && next < furthest) return UNKNOWN;
  return next < end && bytes[next] === OPEN_OBJECT ? YES : NO;
}

function lastBefore(bytes: Uint8Array, start: number, at: number): number {
  let index = at - 1;
  while (index > start && isBlank(bytes[index] as number)) index -= 1;
  return index;
}

/** Whether a quote and `name` stand directly before `end`. Names are ASCII. */
function endsWithKey(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  const from = end - name.length;
  if (from <= start || bytes[from - 1] !== QUOTE || bytes[from - 2] === BACKSLASH) return false;
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[from + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}
