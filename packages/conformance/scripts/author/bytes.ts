import { crc32 } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a text as UTF-8, or bytes as they are. */
export function bytesOf(content: string | Bytes): Bytes {
  return typeof content === 'string' ? new Uint8Array(Buffer.from(content, 'utf8')) : content;
}

export function joined(...parts: readonly (string | Bytes)[]): Bytes {
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)));
}

/** One value a line, each line ended. */
export function ndjson(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** A bare array on one line, as the Management Activity API sends it. */
export function blob(...values: readonly unknown[]): string {
  return JSON.stringify(values);
}

export function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

export const BOM = '\ufeff';

/** UTF-16 as Windows PowerShell 5 writes it with `>`: little endian unless told. */
export function utf16(text: string, order: 'little' | 'big' = 'little'): Bytes {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'little' ? bytes : bytes.swap16());
}

/** A gzip file of one stored block: the same bytes whatever zlib made them. At most 65,535 bytes. */
export function gz(content: string | Bytes): Bytes {
  const bytes = bytesOf(content);
  if (bytes.length > 0xffff) throw new RangeError('more than one block');
  const block = [1, ...little(bytes.length, 2), ...little(~bytes.length & 0xffff, 2)];
  return gzipOf(joined(new Uint8Array(block), bytes), bytes);
}

/** A gzip file of packed data and what they unpack to. */
export function gzipOf(packed: Bytes, content: string | Bytes): Bytes {
  const bytes = bytesOf(content);
  const tail = [...little(crc32(bytes), 4), ...little(bytes.length, 4)];
  return joined(
    new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]),
    packed,
    new Uint8Array(tail),
  );
}

/** First bytes only: a download that stopped. */
export function cut(content: string | Bytes, length: number): Bytes {
  return bytesOf(content).slice(0, length);
}

/** `bytes` with one byte changed. */
export function damaged(content: string | Bytes, at: number, byte: number): Bytes {
  const bytes = bytesOf(content).slice();
  bytes[at < 0 ? bytes.length + at : at] = byte;
  return bytes;
}

export function little(value: number, length: number): number[] {
  return Array.from({ length }, (_, at) => (value >>> (8 * at)) & 0xff);
}
