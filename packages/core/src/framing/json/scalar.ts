import { BACKSLASH, QUOTE } from '../../bytes/ascii.ts';
import { decodeText } from '../../bytes/decode-text.ts';
import { isValidUtf8 } from '../../bytes/utf8.ts';

const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const WORD_BYTES = 64;

/** True when the bytes are one JSON string, number, true, false or null, without whitespace. */
export function isJsonScalar(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isValidUtf8(bytes, start, end)) return false;
  if (bytes[start] === QUOTE) return stringEnd(bytes, start, end) === end;
  return end - start <= WORD_BYTES && WORD.test(decodeText(bytes, start, end));
}

/**
 * Index after the string that opens at `start`; -1 when it does not end before `end`.
 * A control character, a raw newline among them, ends the search.
 */
function stringEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at += 1;
    else if (byte < 0x20) return -1;
  }
  return -1;
}
