// A byte order mark inside a record is text of that record; only the start of a source loses one.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text of `bytes` from `start` to `end` (exclusive).
 *
 * @throws TypeError when the bytes are not valid UTF-8. Frames of kind `json` and `row` always are.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  // A view of its own costs as much as a short text.
  const isAll = start === 0 && end === bytes.length;
  return decoder.decode(isAll ? bytes : bytes.subarray(start, end));
}
