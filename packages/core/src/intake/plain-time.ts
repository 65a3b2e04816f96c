import { daysFromDate } from '../convert/civil-date.ts';
import { HIGH_SEED, LOW_SEED, mixHigh, mixLow, type TextHash } from '../hash/text-hash.ts';
import { QUOTE } from './plain-bytes.ts';

const DATE_LENGTH = 10;
const LENGTH = 19;
const DASH = 0x2d;
const COLON = 0x3a;
const T = 0x54;
const Z = 0x5a;
const NONE = -1;

/** Reads `"YYYY-MM-DDThh:mm:ss"`, with or without Z: the form that nearly all records have. */
export class PlainTime {
  /** Since 1970, UTC. */
  seconds = 0;
  /** False for a time without Z. */
  zoned = false;
  /** Of the text in the normal form, with Z. */
  readonly hash: TextHash = { high: 0, low: 0 };
  /** The date read last: those of an export are mostly of one day. */
  readonly #date: Uint8Array = new Uint8Array(DATE_LENGTH);
  #dateSeconds = 0;

  /** @param at offset of the quote @returns the offset behind the closing quote, -1 for other text */
  read(bytes: Uint8Array, at: number): number {
    const start = at + 1;
    if (bytes[at] !== QUOTE || start + LENGTH >= bytes.length) return NONE;
    if (!this.#isKnownDate(bytes, start) && !this.#readDate(bytes, start)) return NONE;
    const hour = twoDigits(bytes, start + 11);
    const minute = twoDigits(bytes, start + 14);
    const second = twoDigits(bytes, start + 17);
    if (bytes[start + 10] !== T || bytes[start + 13] !== COLON || bytes[start + 16] !== COLON) {
      return NONE;
    }
    if (hour > 23 || minute > 59 || second > 59 || (hour | minute | second) < 0) return NONE;
    this.seconds = this.#dateSeconds + hour * 3600 + minute * 60 + second;
    this.zoned = bytes[start + LENGTH] === Z;
    const end = start + LENGTH + (this.zoned ? 1 : 0);
    if (bytes[end] !== QUOTE) return NONE;
    this.#hashText(bytes, start);
    return end + 1;
  }

  #isKnownDate(bytes: Uint8Array, start: number): boolean {
    // From its end, where dates differ.
    for (let i = DATE_LENGTH - 1; i >= 0; i--) {
      if (bytes[start + i] !== this.#date[i]) return false;
    }
    return true;
  }

  #readDate(bytes: Uint8Array, start: number): boolean {
    const century = twoDigits(bytes, start);
    const years = twoDigits(bytes, start + 2);
    const month = twoDigits(bytes, start + 5);
    const day = twoDigits(bytes, start + 8);
    if (bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return false;
    // The year 1 is .NET's way to leave a time out.
    if (century < 1 || years < 0) return false;
    const days = daysFromDate(century * 100 + years, month, day);
    if (days === null) return false;
    this.#date.set(bytes.subarray(start, start + DATE_LENGTH));
    this.#dateSeconds = days * 86400;
    return true;
  }

  #hashText(bytes: Uint8Array, start: number): void {
    let high = HIGH_SEED;
    let low = LOW_SEED;
    for (let at = start; at < start + LENGTH; at += 4) {
      const last = at === start + 16 ? Z : (bytes[at + 3] as number);
      const word =
        (bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        (last << 24);
      high = mixHigh(high, word);
      low = mixLow(low, word);
    }
    this.hash.high = high ^ (LENGTH + 1);
    this.hash.low = low ^ (LENGTH + 1);
  }
}

/** -1 when one of them is no digit. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NONE;
}
