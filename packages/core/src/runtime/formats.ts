import { parseDateTime } from '../convert/parse-date-time.ts';
import { isIpv4, parseIpAddress } from '../convert/parse-ip-address.ts';

const HYPHEN = 45;
const DOT = 46;
const COLON = 58;
const LETTER_T = 84;

const MARGIN = /[\s\u200b-\u200f\u2060\ufeff]/;

/** Found to be GUIDs last: an id is checked, converted and made a key, and a tenant comes again. */
let lastGuid = '';
let guidBefore = '';

/** 8-4-4-4-12 hexadecimal digits in any letter case, without braces. */
export function isGuid(text: string): boolean {
  if (text === lastGuid || text === guidBefore) return text !== '';
  if (!hasGuidForm(text)) return false;
  guidBefore = lastGuid;
  lastGuid = text;
  return true;
}

function hasGuidForm(text: string): boolean {
  return (
    text.length === 36 &&
    text.charCodeAt(8) === HYPHEN &&
    text.charCodeAt(13) === HYPHEN &&
    text.charCodeAt(18) === HYPHEN &&
    text.charCodeAt(23) === HYPHEN &&
    (fourHex(text, 0) &
      fourHex(text, 4) &
      fourHex(text, 9) &
      fourHex(text, 14) &
      fourHex(text, 19) &
      fourHex(text, 24) &
      fourHex(text, 28) &
      fourHex(text, 32)) ===
      1
  );
}

/**
 * `YYYY-MM-DDThh:mm:ss` with an optional fraction and an optional zone (`Z` or `±hh:mm`), naming a
 * day that exists. No zone is what Microsoft's own samples have, and means UTC.
 */
export function isUtcDateTime(text: string): boolean {
  if (
    text.length < 19 ||
    text.charCodeAt(4) !== HYPHEN ||
    text.charCodeAt(7) !== HYPHEN ||
    text.charCodeAt(10) !== LETTER_T ||
    text.charCodeAt(13) !== COLON ||
    text.charCodeAt(16) !== COLON
  ) {
    return false;
  }
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const isTime =
    century < 100 &&
    year < 100 &&
    twoDigits(text, 11) < 24 &&
    twoDigits(text, 14) < 60 &&
    twoDigits(text, 17) < 60;
  if (!isTime || !isDay(century, year, twoDigits(text, 5), twoDigits(text, 8))) return false;
  return text.length === 19 || isZone(text, afterFraction(text, 19));
}

/** An IPv4 or IPv6 address; brackets, a port or a zone may come with it, as in Microsoft's records. */
export function isIpAddress(text: string): boolean {
  return isIpv4(text) || parseIpAddress(text) !== null;
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

/**
 * By code: 1 for a hexadecimal digit. A look-up costs less than comparisons; outside ASCII there is
 * `undefined`, which `&` takes for 0.
 */
const HEX: Uint8Array = /* @__PURE__ */ digitTable('0123456789abcdefABCDEF', () => 1, 0);

/**
 * By code: the value of a decimal digit, 200 for another character, so that no reckoning with one
 * stays below 100. Outside ASCII there is `undefined`, and NaN is below nothing.
 */
const DECIMAL: Uint8Array = /* @__PURE__ */ digitTable('0123456789', Number, 200);

function digitTable(
  digits: string,
  valueFor: (digit: string) => number,
  other: number,
): Uint8Array {
  const table = new Uint8Array(128).fill(other);
  for (const digit of digits) table[digit.charCodeAt(0)] = valueFor(digit);
  return table;
}

/** 1 when four characters are hexadecimal digits, else 0. */
function fourHex(text: string, at: number): number {
  return (
    (HEX[text.charCodeAt(at)] as number) &
    (HEX[text.charCodeAt(at + 1)] as number) &
    (HEX[text.charCodeAt(at + 2)] as number) &
    (HEX[text.charCodeAt(at + 3)] as number)
  );
}

/** 0-99 for two decimal digits; otherwise a number from 100, or NaN. */
function twoDigits(text: string, at: number): number {
  return (
    (DECIMAL[text.charCodeAt(at)] as number) * 10 + (DECIMAL[text.charCodeAt(at + 1)] as number)
  );
}

function isDay(century: number, year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  if (day <= 28) return true;
  if (month === 2) return day === 29 && (year === 0 ? century : year) % 4 === 0;
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function isHourMinute(text: string, at: number): boolean {
  return (
    twoDigits(text, at) < 24 && text.charCodeAt(at + 2) === COLON && twoDigits(text, at + 3) < 60
  );
}

/** Index behind a fraction, or the same index when there is none. */
function afterFraction(text: string, start: number): number {
  if (text.charCodeAt(start) !== DOT) return start;
  let index = start + 1;
  while ((DECIMAL[text.charCodeAt(index)] as number) < 10) index++;
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
