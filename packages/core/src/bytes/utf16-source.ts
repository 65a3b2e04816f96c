import type { ByteSource } from './byte-source.ts';

const RAW_BYTES = 64 * 1024;
/** No UTF-8 text holds this byte: stands for half a code unit at the end of the source. */
const NEVER_UTF8 = 0xff;

/**
 * Turns a source of UTF-16 into one of UTF-8 (PowerShell 5 writes UTF-16 with `>`), a buffer at a
 * time. A lone surrogate is written as its three bytes, which are no valid UTF-8: the record that
 * holds it is found broken, the others are not.
 */
export function utf8FromUtf16(source: ByteSource, littleEndian: boolean): ByteSource {
  const raw = new Uint8Array(RAW_BYTES);
  let pending = 0;
  let ended = false;
  return {
    async readInto(buffer) {
      if (buffer.length < 4) throw new RangeError('The buffer must hold at least 4 bytes');
      for (;;) {
        // What is likely to fit, but at least a surrogate pair; what does not fit waits in `raw`.
        const room = Math.min(raw.length, Math.max(4, Math.floor(buffer.length / 3) * 2));
        if (!ended && pending < room) {
          const read = await source.readInto(raw.subarray(pending, room));
          ended = read === 0;
          pending += read;
        }
        const { used, written } = transcode(raw, pending, buffer, littleEndian, ended);
        raw.copyWithin(0, used, pending);
        pending -= used;
        if (written > 0 || ended) return written;
      }
    },
  };
}

function transcode(
  raw: Uint8Array,
  end: number,
  into: Uint8Array,
  littleEndian: boolean,
  final: boolean,
): { used: number; written: number } {
  const high = littleEndian ? 1 : 0;
  let at = 0;
  let out = 0;
  while (at + 1 < end && out + 4 <= into.length) {
    let code = ((raw[at + high] as number) << 8) | (raw[at + 1 - high] as number);
    let next = at + 2;
    if (code >= 0xd800 && code < 0xdc00) {
      if (next + 1 >= end && !final) break;
      const low =
        next + 1 < end ? ((raw[next + high] as number) << 8) | (raw[next + 1 - high] as number) : 0;
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        next += 2;
      }
    }
    out = writeCodePoint(code, into, out);
    at = next;
  }
  if (final && at + 1 === end && out < into.length) {
    into[out] = NEVER_UTF8;
    return { used: end, written: out + 1 };
  }
  return { used: at, written: out };
}

function writeCodePoint(code: number, into: Uint8Array, at: number): number {
  if (code < 0x80) {
    into[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    into[at] = 0xc0 | (code >> 6);
    into[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  if (code < 0x10000) {
    into[at] = 0xe0 | (code >> 12);
    into[at + 1] = 0x80 | ((code >> 6) & 0x3f);
    into[at + 2] = 0x80 | (code & 0x3f);
    return at + 3;
  }
  into[at] = 0xf0 | (code >> 18);
  into[at + 1] = 0x80 | ((code >> 12) & 0x3f);
  into[at + 2] = 0x80 | ((code >> 6) & 0x3f);
  into[at + 3] = 0x80 | (code & 0x3f);
  return at + 4;
}
