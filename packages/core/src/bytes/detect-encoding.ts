/** How the text of a source is written, and how many bytes of byte order mark come first. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32';
  readonly markBytes: number;
}

/** Bytes that `detectEncoding` wants to see, fewer only when the source has no more. */
export const ENCODING_SAMPLE_BYTES = 4;

/**
 * Tells the encoding from the first bytes: by byte order mark, else by where the NULs of UTF-16 are
 * (exports begin with ASCII). Everything else counts as UTF-8.
 */
export function detectEncoding(bytes: Uint8Array, end: number): Encoding {
  const [a, b, c, d] = [bytes[0] ?? -1, bytes[1] ?? -1, bytes[2] ?? -1, bytes[3] ?? -1].map(
    (byte, index) => (index < end ? byte : -1),
  ) as [number, number, number, number];
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', markBytes: 3 };
  if (a === 0xff && b === 0xfe) {
    return c === 0 && d === 0
      ? { name: 'utf-32', markBytes: 4 }
      : { name: 'utf-16le', markBytes: 2 };
  }
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', markBytes: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'utf-32', markBytes: 4 };
  if (a > 0 && b === 0 && (c === -1 || (c > 0 && d <= 0))) {
    return { name: 'utf-16le', markBytes: 0 };
  }
  if (a === 0 && b > 0 && (c === -1 || (c === 0 && d !== 0))) {
    return { name: 'utf-16be', markBytes: 0 };
  }
  return { name: 'utf-8', markBytes: 0 };
}
