import {
  BACKSLASH,
  byteAt,
  CLOSE_OBJECT,
  COMMA,
  CR,
  isNewline,
  LF,
  LOWER_U,
  OPEN_OBJECT,
  QUOTE,
  SEMICOLON,
  SPACE,
  TAB,
  UNDERSCORE,
} from './bytes';
import {
  between,
  bitsFrom,
  bitsOf,
  bitsOfAny,
  bitsWhere,
  eitherOf,
  lanesOf,
  orOf,
  threesIn,
  unknownZero,
} from './masks';
import { LETTERS } from './memory';
import { stop } from './result';
import { utf8SequenceEnd } from './utf8';
import { isWordAt } from './words';

/** The first line of a table may name a class, and a byte order mark may stand before a row. */
const HASH: u32 = 0x23;

/**
 * Passes whole rows, the first of which begins at `from`, that each hold an object in a cell and
 * tell of no click. Stops before the first one that may, that is not plainly sound or that `end`
 * cuts: a newline or a lone quote in a quoted cell, a quote in one that is not quoted, more than
 * `mostCells` cells, over a limit, not UTF-8, as long as the header.
 *
 * @returns where it stopped, behind a newline
 */
export function passRows(
  from: i32,
  end: i32,
  delimiter: u32,
  mostCells: i32,
  headerBytes: i32,
  longest: i32,
): i32 {
  const zero = unknownZero(from);
  const quote = lanesOf(QUOTE + zero);
  const comma = lanesOf(delimiter + zero);
  const space = lanesOf(SPACE + zero);
  const underscore = lanesOf(UNDERSCORE + zero);
  const backslash = lanesOf(BACKSLASH + zero);
  const lowHalf = lanesOf(15 + zero);
  const firstLetters = v128.load(LETTERS);
  const secondLetters = v128.load(LETTERS + 16);
  const thirdLetters = v128.load(LETTERS + 32);
  let start = from;
  let rows = 0;
  let delimiters = 0;
  let passed = from;
  // What the 64 bytes before leave to the next.
  let inQuotes: u64 = 0;
  let mayOpen: u64 = 1;
  let hasClosed: u64 = 0;
  let endsEscaping: u64 = 0;
  let firstsBefore = i8x16.splat(-1);
  let secondsBefore = i8x16.splat(-1);
  if (beginsOddly(from)) return stop(start, rows, 0, 1);

  for (let base = from; base < end; base += 64) {
    const a = v128.load(base);
    const b = v128.load(base, 16);
    const c = v128.load(base, 32);
    const d = v128.load(base, 48);
    const quotes = bitsWhere(a, b, c, d, quote);
    const commas = bitsWhere(a, b, c, d, comma);
    const quoted = between(quotes) ^ inQuotes;
    inQuotes = <u64>(<i64>quoted >> 63);

    // Signed, so that the bytes beyond ASCII are below the control characters.
    const oddA = i8x16.lt_s(a, space);
    const oddB = i8x16.lt_s(b, space);
    const oddC = i8x16.lt_s(c, space);
    const oddD = i8x16.lt_s(d, space);
    let events: u64 = 0;
    let newlines: u64 = 0;
    if (v128.any_true(orOf(oddA, oddB, oddC, oddD))) {
      newlines = bitsWhere(a, b, c, d, lanesOf(LF)) | bitsWhere(a, b, c, d, lanesOf(CR));
      events = newlines | bitsOf(a, b, c, d);
    }
    // A quoted cell begins behind one of these and ends before one.
    const borders = quotes | commas | newlines;
    const closing = quotes & ~quoted;
    events |= quotes & quoted & ~((borders << 1) | mayOpen);
    events |= closing & ~((borders >> 1) | (<u64>1 << 63));
    if ((hasClosed & ~borders) != 0) return stop(start, rows, 0, 1);
    mayOpen = borders >> 63;
    hasClosed = closing >> 63;
    let cells = commas & ~quoted;

    const lowA = v128.and(a, lowHalf);
    const lowB = v128.and(b, lowHalf);
    const lowC = v128.and(c, lowHalf);
    const lowD = v128.and(d, lowHalf);
    const firstsA = i8x16.swizzle(firstLetters, lowA);
    const firstsB = i8x16.swizzle(firstLetters, lowB);
    const firstsC = i8x16.swizzle(firstLetters, lowC);
    const firstsD = i8x16.swizzle(firstLetters, lowD);
    const secondsA = i8x16.swizzle(secondLetters, lowA);
    const secondsB = i8x16.swizzle(secondLetters, lowB);
    const secondsC = i8x16.swizzle(secondLetters, lowC);
    const secondsD = i8x16.swizzle(secondLetters, lowD);
    const threesA = threesIn(firstsBefore, firstsA, secondsBefore, secondsA, i8x16.swizzle(thirdLetters, lowA));
    const threesB = threesIn(firstsA, firstsB, secondsA, secondsB, i8x16.swizzle(thirdLetters, lowB));
    const threesC = threesIn(firstsB, firstsC, secondsB, secondsC, i8x16.swizzle(thirdLetters, lowC));
    const threesD = threesIn(firstsC, firstsD, secondsC, secondsD, i8x16.swizzle(thirdLetters, lowD));
    firstsBefore = firstsD;
    secondsBefore = secondsD;
    const signsA = eitherOf(a, underscore, backslash);
    const signsB = eitherOf(b, underscore, backslash);
    const signsC = eitherOf(c, underscore, backslash);
    const signsD = eitherOf(d, underscore, backslash);
    const threes = orOf(threesA, threesB, threesC, threesD);
    const signs = orOf(signsA, signsB, signsC, signsD);
    if (endsEscaping != 0 || v128.any_true(v128.or(threes, signs))) {
      const backslashes = bitsWhere(a, b, c, d, backslash);
      let words = ((backslashes << 1) | endsEscaping) & bitsWhere(a, b, c, d, lanesOf(LOWER_U));
      endsEscaping = backslashes >> 63;
      words |= bitsWhere(a, b, c, d, underscore);
      words |= bitsOfAny(threesA, threesB, threesC, threesD);
      // The tables take a quote for a letter, too.
      events |= words & ~quotes;
    }
    if (end - base < 64) events &= ~bitsFrom(end - base);
    if (passed > base) events &= passed - base < 64 ? bitsFrom(passed - base) : 0;

    while (events != 0) {
      const bit = <i32>ctz(events);
      const at = base + bit;
      events &= events - 1;
      const byte = byteAt(at);
      if (isNewline(byte)) {
        if (((quoted >> bit) & 1) != 0) return stop(start, rows, 0, 1);
        delimiters += <i32>popcnt(cells & ~bitsFrom(bit));
        cells &= bitsFrom(bit);
        const length = at - start;
        if (delimiters >= mostCells || length > longest || length == headerBytes) {
          return stop(start, rows, 0, 1);
        }
        if (!carriesObject(start, at)) return stop(start, rows, 0, 1);
        rows++;
        start = at + 1;
        if (byte == CR && start < end && byteAt(start) == LF) start++;
        if (start >= end || beginsOddly(start)) return stop(start, rows, 0, 1);
        delimiters = 0;
        passed = start;
        events &= passed - base < 64 ? bitsFrom(passed - base) : 0;
      } else if (byte >= 0x80) {
        if (at < passed) continue;
        passed = utf8SequenceEnd(at, end);
        if (passed < 0) return stop(start, rows, 0, 1);
      } else if (byte == QUOTE || at < start || isWordAt(at, start, end)) {
        return stop(start, rows, 0, 1);
      }
    }
    delimiters += <i32>popcnt(cells);
  }
  return stop(start, rows, 0, 1);
}

@inline
function beginsOddly(at: i32): bool {
  const byte = byteAt(at);
  return byte == HASH || byte >= 0x80;
}

/** Whether a quoted cell starts with `{` and one ends with `}`. */
function carriesObject(start: i32, end: i32): bool {
  let first = start;
  while (first < end && byteAt(first) != OPEN_OBJECT) first++;
  if (first == start || byteAt(first - 1) != QUOTE) return false;
  for (let at = end - 1; at > first; at--) {
    if (byteAt(at) == QUOTE && byteAt(at - 1) == CLOSE_OBJECT) {
      if (at + 1 == end) return true;
      const next = byteAt(at + 1);
      return next == COMMA || next == SEMICOLON || next == TAB;
    }
  }
  return false;
}
