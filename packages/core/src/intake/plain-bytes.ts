import { HIGH_SEED, LOW_SEED, mixHigh, mixLow, type TextHash } from '../hash/text-hash.ts';

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DASH = 0x2d;
const GUID_LENGTH = 36;

/** 1 for bytes that stand for themselves in a JSON text: printable ASCII without quote and backslash. */
const PLAIN: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x7f && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

/** Value of a hexadecimal digit, 0xff for any other byte. */
const HEX: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? 0xff : digit;
});

/** @returns the offset of the first byte from `start` on that is not plain */
export function plainEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && PLAIN[byte(bytes, at)] === 1) at++;
  return at;
}

/** The same, and the hash of the text up to there as hashText has it. */
export function hashPlain(bytes: Uint8Array, start: number, into: TextHash): number {
  const whole = bytes.length - 3;
  let high = HIGH_SEED;
  let low = LOW_SEED;
  let at = start;
  for (; at < whole; at += 4) {
    const a = byte(bytes, at);
    const b = byte(bytes, at + 1);
    const c = byte(bytes, at + 2);
    const d = byte(bytes, at + 3);
    if ((table(PLAIN, a) & table(PLAIN, b) & table(PLAIN, c) & table(PLAIN, d)) === 0) break;
    const word = a | (b << 8) | (c << 16) | (d << 24);
    high = mixHigh(high, word);
    low = mixLow(low, word);
  }
  let rest = 0;
  let shift = 0;
  for (; at < bytes.length && PLAIN[byte(bytes, at)] === 1; at++, shift += 8) {
    rest |= byte(bytes, at) << shift;
  }
  if (shift > 0) {
    high = mixHigh(high, rest);
    low = mixLow(low, rest);
  }
  into.high = high ^ (at - start);
  into.low = low ^ (at - start);
  return at;
}

/** Says nothing but itself: not empty, no blank at either end, not Microsoft's "<null>". */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  if (end === start || bytes[start] === 0x20 || bytes[end - 1] === 0x20) return false;
  return end - start !== 6 || bytes[start] !== 0x3c || latin1(bytes, start, end) !== '<null>';
}

/** The text that plain bytes stand for. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(byte(bytes, at));
  return text;
}

/**
 * Reads a GUID that names one thing, see activityKey, as four words.
 * @returns false for other bytes
 */
export function readGuid(bytes: Uint8Array, start: number, words: Uint32Array): boolean {
  let digits = 0;
  for (let at = 0; at < GUID_LENGTH; at++) {
    const code = byte(bytes, start + at);
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (code !== DASH) return false;
      continue;
    }
    const digit = table(HEX, code);
    if (digit === 0xff) return false;
    const word = digits++ >>> 3;
    words[word] = (table32(words, word) << 4) | digit;
  }
  const first = table32(words, 0);
  // Placeholders repeat one digit.
  if (first !== Math.imul(first & 15, 0x11111111) >>> 0) return true;
  return words[1] !== first || words[2] !== first || words[3] !== first;
}

/** Whether bytes stand at an offset. */
export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  if (at + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

// Every index here is inside its array; the casts spare a check per byte.
function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function table(values: Uint8Array, at: number): number {
  return values[at] as number;
}

function table32(values: Uint32Array, at: number): number {
  return values[at] as number;
}
