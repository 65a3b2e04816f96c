import {
  COMMA,
  CR,
  isBlank,
  LF,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
  skipBlanks,
  TAB,
} from '../../bytes/ascii.ts';

/** What looking ahead found. */
export const NO = 0;
export const YES = 1;
/** The bytes end before it can be told. */
export const UNKNOWN = -1;

/** Blanks that may stand between two bytes of a pattern. */
const GAP = 64;

/** Whether the `{` at `at` looks like the start of a record: a key follows that is not empty. */
export function startsRecord(bytes: Uint8Array, at: number, end: number): number {
  const quote = skipBlanks(bytes, at + 1, Math.min(end, at + 1 + GAP));
  if (quote >= end) return UNKNOWN;
  if (bytes[quote] !== QUOTE) return NO;
  if (quote + 1 >= end) return UNKNOWN;
  return bytes[quote + 1] === QUOTE ? NO : YES;
}

/** Whether the `}` at `at` is followed on its line by a record, with or without a comma between. */
export function endsBeforeRecord(bytes: Uint8Array, at: number, end: number): number {
  let next = skipSpaces(bytes, at + 1, end);
  if (next < end && bytes[next] === COMMA) next = skipSpaces(bytes, next + 1, end);
  if (next >= end) return UNKNOWN;
  return bytes[next] === OPEN_OBJECT ? startsRecord(bytes, next, end) : NO;
}

function skipSpaces(bytes: Uint8Array, from: number, end: number): number {
  const limit = Math.min(end, from + GAP);
  let at = from;
  while (at < limit && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
  return at;
}

/** The first byte on a line that is not empty: where it is, and how many lines further down. */
export interface NextLine {
  /** Index of the byte, or `end` of the search when there is none. */
  readonly at: number;
  readonly byte: number;
  readonly column: number;
  /** Newlines between. */
  readonly lines: number;
}

/** Looks for it from the newline at `at` on. */
export function nextLine(bytes: Uint8Array, at: number, end: number): NextLine {
  let next = at;
  let lines = 0;
  let lineStart = at;
  for (; next < end; next += 1) {
    const byte = bytes[next] as number;
    if (byte === CR || byte === LF) {
      if (byte === CR || bytes[next - 1] !== CR) lines += 1;
      lineStart = next + 1;
    } else if (!isBlank(byte)) break;
  }
  return {
    at: next,
    byte: next < end ? (bytes[next] as number) : 0,
    column: next - lineStart,
    lines,
  };
}
