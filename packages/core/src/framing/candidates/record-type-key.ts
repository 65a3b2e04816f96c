import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  DIGIT_0,
  DIGIT_9,
  isBlank,
  LOWER_U,
  QUOTE,
  UNDERSCORE,
} from '../../bytes/ascii.ts';
import type { AuditLogRecordType } from '../../gen/enums.ts';
import { FOLD, foldWord, matchForward } from './folded-word.ts';

/** The key of the record type, as `canonicalize` folds keys. */
export const RECORD_TYPE_KEY: Uint8Array = foldWord('RecordType');
/** The record type of a click in ASCII digits. */
// The type names the member: its object would bring the names of all record types along.
const CLICK_TYPE: `${typeof AuditLogRecordType.ThreatIntelligenceUrl}` = '41';
/** Letters of the type suffixes that Log Analytics adds to column names. */
const SUFFIXES = new Set([0x73, 0x67, 0x62, 0x74, 0x64]);
/** Escapes that stand for a quote or for whitespace, as they follow `\u`. */
const PASSED_ESCAPES = new Set(['0022', '0020', '0009', '000a', '000d', '000A', '000D']);
const UNSURE = -1;

/**
 * Whether the key whose letters end before `at` may give the record type of a click. The key and
 * its value may be quoted in any way: plain JSON, JSON text inside a JSON string at any depth, a
 * CSV cell. False only if this is no key, or its value is plainly another integer or another name.
 */
export function mayBeClickType(bytes: Uint8Array, at: number, end: number): boolean {
  const colon = afterKey(bytes, at, end);
  if (colon === UNSURE) return true;
  if (bytes[colon] !== COLON || colon >= end) return false;
  const value = passQuoting(bytes, colon + 1, end);
  if (value === UNSURE || value >= end) return true;
  const first = FOLD[bytes[value] as number] as number;
  if (first >= DIGIT_0 && first <= DIGIT_9) return !isOtherInteger(bytes, value, end);
  // Only one name means 41, and it begins with a T; null, true and false are no type.
  return !(first >= 0x61 && first <= 0x7a) || first === 0x74;
}

/** True when the bytes hold a key that reads as record type, whatever its value. */
export function hasRecordTypeKey(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (FOLD[bytes[at] as number] !== RECORD_TYPE_KEY[0]) continue;
    const after = matchForward(bytes, at, end, RECORD_TYPE_KEY, 0);
    if (after < 0) continue;
    const colon = afterKey(bytes, after, end);
    if (colon === UNSURE || (colon < end && bytes[colon] === COLON)) return true;
  }
  return false;
}

function afterKey(bytes: Uint8Array, at: number, end: number): number {
  let index = at;
  while (index < end && bytes[index] === UNDERSCORE) index += 1;
  if (index > at && index < end && SUFFIXES.has(FOLD[bytes[index] as number] as number)) index += 1;
  return passQuoting(bytes, index, end);
}

/** Passes quotes, whitespace and their escapes; `UNSURE` at any other escape. */
function passQuoting(bytes: Uint8Array, at: number, end: number): number {
  let index = at;
  while (index < end) {
    const byte = bytes[index] as number;
    if (byte === QUOTE || isBlank(byte)) index += 1;
    else if (byte !== BACKSLASH) return index;
    else {
      const length = escapeLength(bytes, index, end);
      if (length === 0) return UNSURE;
      index += length;
    }
  }
  return index;
}

/** Length of the escape at `at` if it stands for a quote, a backslash or whitespace, else 0. */
function escapeLength(bytes: Uint8Array, at: number, end: number): number {
  const next = at + 1 < end ? (bytes[at + 1] as number) : 0;
  if (next === BACKSLASH || next === QUOTE) return 1;
  if (next === 0x6e || next === 0x72 || next === 0x74) return 2;
  if (next !== LOWER_U || at + 6 > end) return 0;
  const digits = String.fromCharCode(...bytes.subarray(at + 2, at + 6));
  return PASSED_ESCAPES.has(digits) ? 6 : 0;
}

function isOtherInteger(bytes: Uint8Array, at: number, end: number): boolean {
  let index = at;
  let sameDigits = 0;
  while (index < end) {
    const byte = bytes[index] as number;
    if (byte < DIGIT_0 || byte > DIGIT_9) break;
    if (byte === CLICK_TYPE.charCodeAt(index - at)) sameDigits += 1;
    index += 1;
  }
  if (index >= end || !endsInteger(bytes, index, end)) return false;
  const digits = index - at;
  if (bytes[at] === DIGIT_0 && digits > 1) return false;
  return digits !== CLICK_TYPE.length || sameDigits !== digits;
}

function endsInteger(bytes: Uint8Array, at: number, end: number): boolean {
  const byte = bytes[at] as number;
  // Behind a backslash a quote of nested text may follow, but also one more digit as an escape.
  if (byte === BACKSLASH) return passQuoting(bytes, at, end) !== UNSURE;
  return (
    byte === COMMA ||
    byte === CLOSE_OBJECT ||
    byte === CLOSE_ARRAY ||
    byte === QUOTE ||
    isBlank(byte)
  );
}
