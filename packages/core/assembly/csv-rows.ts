import { byteAt, CLOSE_OBJECT, COMMA, CR, isNewline, LF, OPEN_OBJECT, QUOTE, SEMICOLON, TAB } from './bytes';
import { between, bitsFrom, bitsOf, bitsWhere, bucketsOf, pairsIn } from './masks';
import { NIBBLES } from './memory';
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
  const lowFirst = v128.load(NIBBLES);
  const highFirst = v128.load(NIBBLES + 16);
  const lowSecond = v128.load(NIBBLES + 32);
  const highSecond = v128.load(NIBBLES + 48);
  let start = from;
  let rows = 0;
  let delimiters = 0;
  let passed = from;
  // What the 64 bytes before leave to the next.
  let inQuotes: u64 = 0;
  let mayOpen: u64 = 1;
  let hasClosed: u64 = 0;
  let firsts = i8x16.splat(-1);
  if (beginsOddly(from)) return stop(start, rows, 0, 1);

  for (let base = from; base < end; base += 64) {
    const a = v128.load(base);
    const b = v128.load(base, 16);
    const c = v128.load(base, 32);
    const d = v128.load(base, 48);
    const quotes = bitsWhere(a, b, c, d, QUOTE);
    const commas = bitsWhere(a, b, c, d, delimiter);
    const newlines = bitsWhere(a, b, c, d, LF) | bitsWhere(a, b, c, d, CR);
    const quoted = between(quotes) ^ inQuotes;
    inQuotes = <u64>(<i64>quoted >> 63);
    // A quoted cell begins behind one of these and ends before one.
    const borders = quotes | commas | newlines;
    const closing = quotes & ~quoted;
    let events = newlines | (quotes & quoted & ~((borders << 1) | mayOpen));
    events |= closing & ~((borders >> 1) | (<u64>1 << 63));
    if ((hasClosed & ~borders) != 0) return stop(start, rows, 0, 1);
    mayOpen = borders >> 63;
    hasClosed = closing >> 63;
    let cells = commas & ~quoted;

    // The bytes beyond ASCII.
    events |= bitsOf(a, b, c, d);
    const firstsA = bucketsOf(a, lowFirst, highFirst);
    const firstsB = bucketsOf(b, lowFirst, highFirst);
    const firstsC = bucketsOf(c, lowFirst, highFirst);
    const firstsD = bucketsOf(d, lowFirst, highFirst);
    const pairs = bitsOf(
      pairsIn(firsts, firstsA, bucketsOf(a, lowSecond, highSecond)),
      pairsIn(firstsA, firstsB, bucketsOf(b, lowSecond, highSecond)),
      pairsIn(firstsB, firstsC, bucketsOf(c, lowSecond, highSecond)),
      pairsIn(firstsC, firstsD, bucketsOf(d, lowSecond, highSecond)),
    );
    firsts = firstsD;
    // The tables take a quote for a letter, too.
    events |= pairs & ~quotes;
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
