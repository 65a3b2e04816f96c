import {
  BACKSLASH,
  byteAt,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  CR,
  isBlank,
  isNewline,
  LF,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
} from './bytes';
import { between, bitsFrom, bitsOf, bitsWhere, bucketsOf, pairsIn } from './masks';
import { MOST_SPANS, NIBBLES, SPAN_BYTES, SPANS } from './memory';
import { beginsLikeNoRecord, isPageMember } from './names';
import { stop } from './result';
import { utf8SequenceEnd } from './utf8';
import { isWordAt } from './words';

/** How records are strung together: 0 for a line each, 1 for a line each and commas, 2 for commas. */
const LISTED: i32 = 2;
/** How much of a record must be there to judge its first key. */
const FIRST_BYTES: i32 = 32;

/**
 * Passes whole records, the first of which begins at `from` with a bracket, and writes those down
 * that may tell of a click. Stops before the first one that is not plainly sound: damaged, over a
 * limit, on several lines, a page, cut by `end`, or written as JSON never is.
 *
 * @param form how the records are strung together, one of the above
 * @returns where it stopped: behind the separator of the last record, or behind the record itself
 */
export function cutRecords(from: i32, end: i32, form: i32, longest: i32, deepest: i32): i32 {
  return form == LISTED
    ? cut(from, end, form, true, longest, deepest)
    : cut(from, end, form, false, longest, deepest);
}

/** `sharesLine`: neighbours of quotes and brackets are looked at too. */
// @ts-expect-error: a decorator on a function is AssemblyScript
@inline
function cut(from: i32, end: i32, form: i32, sharesLine: bool, longest: i32, deepest: i32): i32 {
  const lowFirst = v128.load(NIBBLES);
  const highFirst = v128.load(NIBBLES + 16);
  const lowSecond = v128.load(NIBBLES + 32);
  const highSecond = v128.load(NIBBLES + 48);
  let start = from;
  let isCandidate = beginsLikeNoRecord(from);
  let records = 0;
  let spans = 0;
  let depth = 0;
  let arrays: u64 = 0;
  let passed = from;
  // What the 64 bytes before leave to the next.
  let inText: u64 = 0;
  let isEscaped: u64 = 0;
  let mayPrecede: u64 = 1;
  let firsts = i8x16.splat(-1);

  for (let base = from; base < end; base += 64) {
    const a = v128.load(base);
    const b = v128.load(base, 16);
    const c = v128.load(base, 32);
    const d = v128.load(base, 48);

    let escapes = bitsWhere(a, b, c, d, BACKSLASH);
    let quotes = bitsWhere(a, b, c, d, QUOTE);
    const backslashes = escapes;
    const allQuotes = quotes;
    if ((escapes | isEscaped) != 0) {
      // Which bytes stand behind an odd number of backslashes.
      const evens: u64 = 0x5555555555555555;
      escapes &= ~isEscaped;
      const following = (escapes << 1) | isEscaped;
      const oddStarts = escapes & ~evens & ~following;
      const sum = oddStarts + escapes;
      isEscaped = <u64>(sum < oddStarts);
      quotes &= ~((evens ^ (sum << 1)) & following);
    }
    const text = between(quotes) ^ inText;
    inText = <u64>(<i64>text >> 63);

    const caseBit = i8x16.splat(0x20);
    const foldedA = v128.or(a, caseBit);
    const foldedB = v128.or(b, caseBit);
    const foldedC = v128.or(c, caseBit);
    const foldedD = v128.or(d, caseBit);
    const opens = bitsWhere(foldedA, foldedB, foldedC, foldedD, OPEN_OBJECT);
    const closes = bitsWhere(foldedA, foldedB, foldedC, foldedD, CLOSE_OBJECT);
    // Signed, so that the bytes beyond ASCII are below the control characters.
    let events = bitsOf(
      i8x16.lt_s(a, caseBit),
      i8x16.lt_s(b, caseBit),
      i8x16.lt_s(c, caseBit),
      i8x16.lt_s(d, caseBit),
    );
    events |= (opens | closes | backslashes) & ~text;
    if (sharesLine) {
      const before =
        opens | bitsWhere(a, b, c, d, COMMA) | bitsWhere(a, b, c, d, COLON) | bitsWhere(a, b, c, d, SPACE);
      events |= quotes & text & ~((before << 1) | mayPrecede);
      mayPrecede = before >> 63;
    }

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
    // The tables take some bytes for letters; these would be taken for what they are outside of text.
    events |= pairs & ~(opens | closes | allQuotes | backslashes);

    if (end - base < 64) events &= ~bitsFrom(end - base);
    if (passed > base) events &= passed - base < 64 ? bitsFrom(passed - base) : 0;

    while (events != 0) {
      const at = base + <i32>ctz(events);
      events &= events - 1;
      const byte = byteAt(at);
      const folded = byte | 0x20;
      if (folded == OPEN_OBJECT) {
        if (depth == 0) {
          depth = 1;
          arrays = 0;
          continue;
        }
        if (depth >= deepest) return stop(start, records, spans, 1);
        if (sharesLine && !isPlaced(at, (arrays & 1) != 0)) {
          return stop(start, records, spans, 1);
        }
        if (depth == 1 && form == 0 && byte == OPEN_ARRAY && isPageMember(at, start)) {
          return stop(start, records, spans, 1);
        }
        arrays = (arrays << 1) | <u64>(byte == OPEN_ARRAY);
        depth++;
      } else if (folded == CLOSE_OBJECT) {
        if ((arrays & 1) != <u64>(byte == 0x5d)) return stop(start, records, spans, 1);
        arrays >>= 1;
        depth--;
        if (depth != 0) continue;
        const next = at + 1;
        if (next - start > longest) return stop(start, records, spans, 1);
        if (isCandidate) {
          if (spans == MOST_SPANS) return stop(start, records, spans, 1);
          const span = SPANS + spans * SPAN_BYTES;
          store<i32>(span, start);
          store<i32>(span + 4, next);
          store<i32>(span + 8, records);
          spans++;
        }
        records++;
        start = passSeparator(next, end, form);
        if (start < 0) return stop(next, records, spans, 0);
        // Its first bytes must be there.
        if (start + FIRST_BYTES > end || byteAt(start) != OPEN_OBJECT) {
          return stop(start, records, spans, 1);
        }
        if (form != LISTED && !isNewline(byteAt(start - 1))) return stop(start, records, spans, 1);
        isCandidate = beginsLikeNoRecord(start);
        passed = start;
        events &= passed - base < 64 ? bitsFrom(passed - base) : 0;
      } else if (byte >= 0x80) {
        if (at < passed) continue;
        passed = utf8SequenceEnd(at, end);
        if (passed < 0) return stop(start, records, spans, 1);
      } else if (byte < 0x20) {
        if (isNewline(byte)) return stop(start, records, spans, 1);
      } else if (byte == BACKSLASH || byte == QUOTE) {
        return stop(start, records, spans, 1);
      } else if (!isCandidate) {
        isCandidate = isWordAt(at, start, end);
      }
    }
  }
  return stop(start, records, spans, 1);
}

/** Index behind what separates two records, or -1 when something else follows the first. */
function passSeparator(at: i32, end: i32, form: i32): i32 {
  let next = at;
  if (form != 0) {
    if (next >= end || byteAt(next) != COMMA) return -1;
    next++;
    if (form == LISTED) {
      while (next < end && byteAt(next) == SPACE) next++;
      return next;
    }
  }
  if (next >= end) return form == 0 ? -1 : next;
  const byte = byteAt(next);
  if (byte == LF) return next + 1;
  if (byte != CR) return form == 0 ? -1 : next;
  return next + 1 < end && byteAt(next + 1) == LF ? next + 2 : next + 1;
}

/** Whether a value may begin at `at`, directly inside an array or an object. */
function isPlaced(at: i32, insideArray: bool): bool {
  let index = at - 1;
  while (isBlank(byteAt(index))) index--;
  const before = byteAt(index);
  return insideArray ? before == OPEN_ARRAY || before == COMMA : before == COLON;
}
