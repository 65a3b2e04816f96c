import { parseDateTime } from '../convert/parse-date-time.ts';
import { parseIpAddress } from '../convert/parse-ip-address.ts';

const HYPHEN = 45;
const DOT = 46;
const COLON = 58;

const MARGIN = /[\s\u200b-\u200f\u2060\ufeff]/;

/** 8-4-4-4-12 hexadecimal digits in any letter case, without braces. */
export function isGuid(text: string): boolean {
  return (
    text.length === 36 &&
    text.charCodeAt(8) === HYPHEN &&
    text.charCodeAt(13) === HYPHEN &&
    text.charCodeAt(18) === HYPHEN &&
    text.charCodeAt(23) === HYPHEN &&
    (hexRun(text, 0, 8) &
      hexRun(text, 9, 13) &
      hexRun(text, 14, 18) &
      hexRun(text, 19, 23) &
      hexRun(text, 24, 36)) ===
      1
  );
}

/**
 * `YYYY-MM-DDThh:mm:ss` with an optional fraction and an optional zone (`Z` or `±hh:mm`), naming a
 * day that exists. No zone is what Microsoft's own samples have, and means UTC.
 */
export function isUtcDateTime(text: string): boolean {
  if (text.length < 19) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return false;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN || text[10] !== 'T')
    return false;
  if (!isHourMinute(text, 11)) return false;
  if (text.charCodeAt(16) !== COLON || !isUpTo(digits(text, 17, 2), 59)) return false;
  return isZone(text, afterFraction(text, 19));
}

/** An IPv4 or IPv6 address; brackets, a port or a zone may come with it, as in Microsoft's records. */
export function isIpAddress(text: string): boolean {
  return isPlainIpv4(text) || parseIpAddress(text) !== null;
}

/** An ISO date and time, or another form that the conversion of dates can read. */
export function isReadableDateTime(text: string): boolean {
  return isUtcDateTime(text) || parseDateTime(text) !== 'invalid';
}

function isMargin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Printable ASCII is what nearly every text starts and ends with.
  return (unit < 0x21 || unit > 0x7e) && MARGIN.test(text.charAt(at));
}

/** A cell's text without the blanks and zero-width marks that some records have around it. */
export function withoutMargin(text: string): string {
  // A loop: a regular expression for the end of a text looks at every run of blanks to its end.
  let start = 0;
  let end = text.length;
  while (start < end && isMargin(text, start)) start++;
  while (start < end && isMargin(text, end - 1)) end--;
  return text.slice(start, end);
}

/** 1 at the code of each hexadecimal digit: a look-up costs less than three comparisons. */
const HEX: Uint8Array = /* @__PURE__ */ hexTable();

function hexTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (const digit of '0123456789abcdefABCDEF') table[digit.charCodeAt(0)] = 1;
  return table;
}

/** 1 when every character of a stretch is a hexadecimal digit, else 0. */
function hexRun(text: string, from: number, to: number): number {
  let all = 1;
  // What is no ASCII is outside the table, and undefined is 0 here.
  for (let index = from; index < to; index++) all &= HEX[text.charCodeAt(index)] as number;
  return all;
}

/** Value of some decimal digits; -1 when another character is among them, or the text ends. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function isUpTo(value: number, limit: number): boolean {
  return value >= 0 && value <= limit;
}

function isHourMinute(text: string, start: number): boolean {
  return (
    isUpTo(digits(text, start, 2), 23) &&
    text.charCodeAt(start + 2) === COLON &&
    isUpTo(digits(text, start + 3, 2), 59)
  );
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Index behind a fraction, or the same index when there is none. */
function afterFraction(text: string, start: number): number {
  if (text.charCodeAt(start) !== DOT) return start;
  let index = start + 1;
  while (digits(text, index, 1) >= 0) index++;
  return index === start + 1 ? start : index;
}

function isZone(text: string, start: number): boolean {
  if (start === text.length) return true;
  const sign = text[start];
  if (sign === 'Z') return text.length === start + 1;
  return (
    (sign === '+' || sign === '-') && text.length === start + 6 && isHourMinute(text, start + 1)
  );
}

/** The common case without a regular expression: four octets without leading zeros. */
function isPlainIpv4(text: string): boolean {
  if (text.length > 15) return false;
  let dots = 0;
  let octet = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT) {
      if (octet < 0) return false;
      dots++;
      octet = -1;
    } else {
      if (!(code >= 48 && code <= 57) || octet === 0) return false;
      octet = octet < 0 ? code - 48 : octet * 10 + code - 48;
      if (octet > 255) return false;
    }
  }
  return dots === 3 && octet >= 0;
}
