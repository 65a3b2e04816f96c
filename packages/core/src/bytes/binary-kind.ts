/** First bytes of the files people give by mistake. */
const SIGNATURES: readonly (readonly [kind: string, signature: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip or spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['zip or spreadsheet', [0x50, 0x4b, 0x05, 0x06]],
  ['old spreadsheet or message', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['event log', [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['7-zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** More control characters than one in this many bytes is no text. */
const TEXT_BYTES_PER_CONTROL = 20;
/** A NUL weighs as much as this many others: one may be damage to a record, several are no text. */
const CONTROLS_PER_NUL = 5;

/**
 * What kind of binary file the first bytes look like.
 *
 * @returns a name for people, `unknown` for other bytes that are no text, null for text. Text in
 *   an old code page is text here; its records fail as UTF-8 one by one.
 */
export function binaryKind(bytes: Uint8Array, start: number, end: number): string | null {
  for (const [kind, signature] of SIGNATURES) {
    if (start + signature.length > end) continue;
    if (signature.every((byte, index) => bytes[start + index] === byte)) return kind;
  }
  let controls = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 0) controls += CONTROLS_PER_NUL;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls * TEXT_BYTES_PER_CONTROL > end - start ? 'unknown' : null;
}
