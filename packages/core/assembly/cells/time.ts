import { byteAt, COLON, DIGIT_0, QUOTE } from '../bytes';

const DASH: u32 = 0x2d;
const T: u32 = 0x54;
const Z: u32 = 0x5a;
const LETTERS: i32 = 19;
/** Larger than any two digits. */
const NO_DIGITS: u32 = 0x10000;
const DAYS_TO_1970: i32 = 719468;

/** What `timeEnd` found. */
export let seconds: f64 = 0;
export let isZoned: bool = false;

/** The date read last: those of an export are mostly of one day. */
let dateHead: u64 = 0;
let dateTail: u32 = 0;
let secondsOfDate: f64 = 0;

/**
 * Reads `"YYYY-MM-DDThh:mm:ss"`, with or without Z, whose quote is at `at`: as PlainTime of
 * src/intake/plain-time.ts. @returns the index of the closing quote, -1 for other text
 */
export function timeEnd(at: i32): i32 {
  const start = at + 1;
  if (byteAt(at) != QUOTE) return -1;
  const isKnown = load<u64>(start) == dateHead && <u32>load<u16>(start + 8) == dateTail;
  if (!isKnown && !readDate(start)) return -1;
  const hour = twoDigits(start + 11);
  const minute = twoDigits(start + 14);
  const second = twoDigits(start + 17);
  if (byteAt(start + 10) != T || byteAt(start + 13) != COLON || byteAt(start + 16) != COLON) {
    return -1;
  }
  if (hour > 23 || minute > 59 || second > 59) return -1;
  seconds = secondsOfDate + <f64>(hour * 3600 + minute * 60 + second);
  isZoned = byteAt(start + LETTERS) == Z;
  const end = start + LETTERS + <i32>isZoned;
  return byteAt(end) == QUOTE ? end : -1;
}

function readDate(start: i32): bool {
  const century = twoDigits(start);
  const years = twoDigits(start + 2);
  const month = twoDigits(start + 5);
  const day = twoDigits(start + 8);
  if (byteAt(start + 4) != DASH || byteAt(start + 7) != DASH) return false;
  // The year 1 is .NET's way to leave a time out.
  if (century < 1 || century > 99 || years > 99 || month < 1 || month > 12) return false;
  const year = century * 100 + years;
  if (day < 1 || day > daysIn(month, year)) return false;
  secondsOfDate = <f64>daysFromDate(year, month, day) * 86400;
  dateHead = load<u64>(start);
  dateTail = <u32>load<u16>(start + 8);
  return true;
}

function daysIn(month: u32, year: u32): u32 {
  if (month != 2) return 30 + ((month ^ (month >> 3)) & 1);
  return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
}

/** As src/convert/civil-date.ts. */
function daysFromDate(year: u32, month: u32, day: u32): i32 {
  const shifted = month > 2 ? year : year - 1;
  const era = shifted / 400;
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return <i32>(era * 146097 + dayOfEra) - DAYS_TO_1970;
}

@inline
function twoDigits(at: i32): u32 {
  const tens = byteAt(at) - DIGIT_0;
  const ones = byteAt(at + 1) - DIGIT_0;
  return tens < 10 && ones < 10 ? tens * 10 + ones : NO_DIGITS;
}
