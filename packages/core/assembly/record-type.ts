import {
  BACKSLASH,
  byteAt,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  DIGIT_0,
  DIGIT_9,
  fold,
  isBlank,
  QUOTE,
  UNDERSCORE,
} from './bytes';

const UNSURE: i32 = -1;

/**
 * Whether the key whose letters end before `at` may give the record type of a click. As in
 * src/framing/candidates/record-type-key.ts, but true also for some that are judged there.
 */
export function mayBeClickType(at: i32, end: i32): bool {
  let index = at;
  while (index < end && byteAt(index) == UNDERSCORE) index++;
  if (index > at && index < end && isSuffix(fold(byteAt(index)))) index++;
  const colon = passQuoting(index, end);
  if (colon == UNSURE) return true;
  if (colon >= end || byteAt(colon) != COLON) return false;
  const value = passQuoting(colon + 1, end);
  if (value == UNSURE || value >= end) return true;
  const first = fold(byteAt(value));
  if (first - DIGIT_0 < 10) return !isOtherInteger(value, end);
  // Only one name means 41, and it begins with a T; null, true and false are no type.
  return first - 0x61 >= 26 || first == 0x74;
}

/** Letters of the type suffixes that Log Analytics adds to column names: s, g, b, t, d. */
@inline
function isSuffix(letter: u32): bool {
  return letter == 0x73 || letter == 0x67 || letter == 0x62 || letter == 0x74 || letter == 0x64;
}

/** Passes quotes, whitespace and their short escapes; `UNSURE` at any other escape. */
function passQuoting(at: i32, end: i32): i32 {
  let index = at;
  while (index < end) {
    const byte = byteAt(index);
    if (byte == QUOTE || isBlank(byte)) index++;
    else if (byte != BACKSLASH) return index;
    else {
      const next = byteAt(index + 1);
      if (next == BACKSLASH || next == QUOTE) index++;
      else if (next == 0x6e || next == 0x72 || next == 0x74) index += 2;
      else return UNSURE;
    }
  }
  return index;
}

/** Whether the digits at `at` are plainly another number than 41. */
function isOtherInteger(at: i32, end: i32): bool {
  let index = at;
  while (index < end && byteAt(index) - DIGIT_0 < 10) index++;
  if (index >= end || !endsInteger(index, end)) return false;
  if (byteAt(at) == DIGIT_0) return index == at + 1;
  return index != at + 2 || byteAt(at) != 0x34 || byteAt(at + 1) != 0x31;
}

function endsInteger(at: i32, end: i32): bool {
  const byte = byteAt(at);
  if (byte == BACKSLASH) return passQuoting(at, end) != UNSURE;
  return byte == COMMA || byte == QUOTE || (byte | 0x20) == CLOSE_OBJECT || isBlank(byte);
}
