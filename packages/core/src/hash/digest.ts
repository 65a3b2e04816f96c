import { sha256 } from './sha256.ts';

const encoder = new TextEncoder();

/**
 * The first 128 bits of SHA-256 over the UTF-8 bytes of a text. Lone surrogates become U+FFFD, as
 * in every UTF-8 encoder; give text in which they are escaped (JSON) where that matters.
 * @returns 32 lower-case hexadecimal digits
 */
export function digest128(text: string): string {
  return hex(sha256(encoder.encode(text)).subarray(0, 16));
}

/** Bytes as lower-case hexadecimal digits, two a byte. */
export function hex(bytes: Uint8Array): string {
  let out = '';
  for (const value of bytes) out += (value < 16 ? '0' : '') + value.toString(16);
  return out;
}
