import { sha256 } from './sha256.ts';

const encoder = new TextEncoder();

/** Room for the bytes of what keys are made of; a longer text gets bytes of its own. */
let room: Uint8Array | undefined;

/**
 * The first 128 bits of SHA-256 over the UTF-8 bytes of a text. Lone surrogates become U+FFFD, as
 * in every UTF-8 encoder; give text in which they are escaped (JSON) where that matters.
 * @returns 32 lower-case hexadecimal digits
 */
export function digest128(text: string): string {
  return hex(sha256(utf8Of(text)).subarray(0, 16));
}

/** Bytes as lower-case hexadecimal digits, two a byte. */
export function hex(bytes: Uint8Array): string {
  let out = '';
  for (const value of bytes) out += (value < 16 ? '0' : '') + value.toString(16);
  return out;
}

function utf8Of(text: string): Uint8Array {
  room ??= new Uint8Array(2048);
  if (text.length * 3 > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
