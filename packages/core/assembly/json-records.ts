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
  LOWER_U,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
  UNDERSCORE,
} from './bytes';
import {
  between,
  bitsFrom,
  bitsOf,
  bitsOfAny,
  bitsWhere,
  lanesOf,
  orOf,
  threesIn,
  unknownZero,
} from './masks';
import { LETTERS, MOST_SPANS, SPAN_BYTES, SPANS } from './memory';
import { beginsLikeNoRecord, isPageMember } from './names';
import { stop } from './result';
import { utf8SequenceEnd } from './utf8';
import { isWordAt } from './words';

/** How records are strung together: 0 for a line each, 1 for a line each and commas, 2 for commas. */
const LISTED: i32 = 2;
/** How much of a record must be there to judge its first key. */
const FIRST_BYTES: i32 = 32;
/** With bit 5 set, brackets, backslashes and underscores are above this, and no letter is. */
const LAST_LETTER: u32 = 0x7a;

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
  const zero = unknownZero(from);
  const quote = lanesOf(QUOTE + zero);
  const backslash = lanesOf(BACKSLASH + zero);
  const bit5 = lanesOf(SPACE + zero);
  const lastLetter = lanesOf(LAST_LETTER + zero);
  const lowHalf = lanesOf(15 + zero);
  const firstLetters = v128.load(LETTERS);
  const secondLetters = v128.load(LETTERS + 16);
  const thirdLetters = v128.load(LETTERS + 32);
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
  let endsEscaping: u64 = 0;
  let firstsBefore = i8x16.splat(-1);
  let secondsBefore = i8x16.splat(-1);

  for (let base = from; base < end; base += 64) {
    const a = v128.load(base);
    const b = v128.load(base, 16);
    const c = v128.load(base, 32);
    const d = v128.load(base, 48);
    let quotes = bitsWhere(a, b, c, d, quote);

    // What is looked at one by one: brackets, backslashes and underscores, ...
    const signsA = i8x16.gt_s(v128.or(a, bit5), lastLetter);
    const signsB = i8x16.gt_s(v128.or(b, bit5), lastLetter);
    const signsC = i8x16.gt_s(v128.or(c, bit5), lastLetter);
    const signsD = i8x16.gt_s(v128.or(d, bit5), lastLetter);
    // ... the bytes beyond ASCII, which are below the control characters when signed, and those, ...
    const oddA = i8x16.lt_s(a, bit5);
    const oddB = i8x16.lt_s(b, bit5);
    const oddC = i8x16.lt_s(c, bit5);
    const oddD = i8x16.lt_s(d, bit5);
    const odd = orOf(oddA, oddB, oddC, oddD);
    // ... and where a word may stand.
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
    const threes = orOf(threesA, threesB, threesC, threesD);

    if (!sharesLine && endsEscaping == 0) {
      const any = v128.or(v128.or(orOf(signsA, signsB, signsC, signsD), odd), threes);
      if (!v128.any_true(any)) {
        if ((popcnt(quotes) & 1) != 0) inText = ~inText;
        continue;
      }
    }
    const signs = bitsOf(signsA, signsB, signsC, signsD);
    const backslashes = bitsWhere(a, b, c, d, backslash);
    // The tables take some of these for letters.
    const noLetters = signs | quotes;
    let events: u64 = 0;
    if ((backslashes | endsEscaping) != 0) {
      events = ((backslashes << 1) | endsEscaping) & bitsWhere(a, b, c, d, lanesOf(LOWER_U));
      endsEscaping = backslashes >> 63;
      // Which bytes stand behind an odd number of backslashes.
      const evens: u64 = 0x5555555555555555;
      const escapes = backslashes & ~isEscaped;
      const following = (escapes << 1) | isEscaped;
      const oddStarts = escapes & ~evens & ~following;
      const sum = oddStarts + escapes;
      isEscaped = <u64>(sum < oddStarts);
      quotes &= ~((evens ^ (sum << 1)) & following);
    }
    const text = between(quotes) ^ inText;
    inText = <u64>(<i64>text >> 63);
    events |= signs & ~text;
    if ((signs & text & ~backslashes) != 0) events |= bitsWhere(a, b, c, d, lanesOf(UNDERSCORE));
    if (v128.any_true(odd)) events |= bitsOf(oddA, oddB, oddC, oddD);
    if (v128.any_true(threes)) {
      events |= bitsOfAny(threesA, threesB, threesC, threesD) & ~noLetters;
    }
    if (sharesLine) {
      const before =
        bitsWhere(v128.or(a, bit5), v128.or(b, bit5), v128.or(c, bit5), v128.or(d, bit5), lanesOf(OPEN_OBJECT)) |
        bitsWhere(a, b, c, d, lanesOf(COMMA)) |
        bitsWhere(a, b, c, d, lanesOf(COLON)) |
        bitsWhere(a, b, c, d, bit5);
      events |= quotes & text & ~((before << 1) | mayPrecede);
      mayPrecede = before >> 63;
    }

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
