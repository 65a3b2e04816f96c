import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  CR,
  DIGIT_0,
  DIGIT_9,
  LF,
  MINUS,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
  TAB,
} from '../../bytes/ascii.ts';

/** What bytes outside strings mean, in `STRUCTURE`. */
export const IS_QUOTE = 1;
export const IS_OPENER = 2;
export const IS_CLOSER = 3;
export const IS_NEWLINE = 4;
const IS_NON_ASCII = 5;

/** What a byte outside strings means to the scanner; 0 is passed over. */
export const STRUCTURE: Uint8Array = table((byte) => {
  if (byte === QUOTE) return IS_QUOTE;
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) return IS_OPENER;
  if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) return IS_CLOSER;
  if (byte === LF || byte === CR) return IS_NEWLINE;
  return byte >= 0x80 ? IS_NON_ASCII : 0;
});
/** 1 for the bytes that join two strings. */
export const JOINS_STRINGS: Uint8Array = table((byte) =>
  byte === COLON || byte === COMMA ? 1 : 0,
);

/** 1 for the bytes that may stand directly before the quote that opens a string. */
export const BEFORE_STRING: Uint8Array = table((byte) =>
  [OPEN_OBJECT, OPEN_ARRAY, COMMA, COLON, SPACE, TAB, LF, CR].includes(byte) ? 1 : 0,
);

function table(roleOf: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => roleOf(byte));
}

/** True when a JSON value can begin with this byte. */
function startsValue(byte: number): boolean {
  return byte === OPEN_OBJECT || byte === OPEN_ARRAY || startsScalar(byte);
}

/** True when a string, a number, true, false or null can begin with this byte. */
function startsScalar(byte: number): boolean {
  return byte === QUOTE || byte === MINUS || isDigit(byte) || isLiteralStart(byte);
}

function isDigit(byte: number): boolean {
  return byte >= DIGIT_0 && byte <= DIGIT_9;
}

/** The first letter of true, false or null. */
function isLiteralStart(byte: number): boolean {
  return byte === 0x74 || byte === 0x66 || byte === 0x6e;
}

/**
 * Whether a nested value may begin after the byte `before` (whitespace left out), directly inside
 * an array or an object.
 */
export function mayHoldValue(before: number, insideArray: boolean): boolean {
  return insideArray ? before === OPEN_ARRAY || before === COMMA : before === COLON;
}

/**
 * Whether JSON allows the byte `next` after the byte `before`, whitespace left out, outside
 * strings. A cheap test of two neighbours: it refuses no valid JSON, and leaves closing brackets
 * to those who match them.
 */
export function mayFollow(before: number, next: number, insideArray: boolean): boolean {
  if (next === CLOSE_OBJECT || next === CLOSE_ARRAY) return true;
  switch (before) {
    case OPEN_OBJECT:
      return next === QUOTE;
    case OPEN_ARRAY:
    case COLON:
      return startsValue(next);
    case COMMA:
      return insideArray ? startsValue(next) : next === QUOTE;
    default:
      return next === COMMA || next === COLON;
  }
}
