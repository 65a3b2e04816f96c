import { CR, LF, LOWER_P, OPEN_ARRAY, OPEN_OBJECT, QUOTE, skipBlanks } from '../bytes/ascii.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { detectEncoding, ENCODING_SAMPLE_BYTES, type Encoding } from '../bytes/detect-encoding.ts';
import type { utf8FromUtf16 } from '../bytes/utf16-source.ts';
import { loadText, loadUtf16 } from '../later.ts';
import type { CsvSplitter } from './csv/csv-splitter.ts';
import type { CsvDialect } from './csv/dialect.ts';

/** What the first bytes of a source say, with what was loaded to read it. */
export type Detected =
  | { readonly kind: 'json'; readonly start: number }
  | {
      readonly kind: 'csv';
      readonly dialect: CsvDialect;
      readonly CsvSplitter: typeof CsvSplitter;
    }
  | { readonly kind: 'binary'; readonly looksLike: string }
  | { readonly kind: 'own-output' }
  | {
      readonly kind: 'utf-16';
      readonly encoding: Encoding;
      readonly utf8FromUtf16: typeof utf8FromUtf16;
    };

const UTF_8: Encoding = { name: 'utf-8', markBytes: 0 };
/** Bytes looked at before text that does not begin like JSON is taken for text. */
export const TEXT_SAMPLE_BYTES = 512;

/**
 * Tells the framing by content, the same however the bytes arrive. `isTranscoded` bytes are UTF-8.
 * What is plainly JSON needs nothing more; other sources need what is loaded when one is met.
 *
 * @returns null when it needs more bytes. Never null when `isFinal`.
 */
export async function detectFraming(
  window: ByteWindow,
  isFinal: boolean,
  isTranscoded: boolean,
  isCsvHeader: (names: readonly string[]) => boolean,
): Promise<Detected | null> {
  const { bytes, end } = window;
  if (end < ENCODING_SAMPLE_BYTES && !isFinal) return null;
  const encoding = isTranscoded ? UTF_8 : detectEncoding(bytes, end);
  if (encoding.name === 'utf-32') return { kind: 'binary', looksLike: 'utf-32' };
  if (encoding.name !== 'utf-8') {
    const { utf8FromUtf16 } = await loadUtf16();
    return { kind: 'utf-16', encoding, utf8FromUtf16 };
  }
  const start = encoding.markBytes;
  const sampleEnd = Math.min(end, start + TEXT_SAMPLE_BYTES);
  const first = skipBlanks(bytes, start, sampleEnd);
  const byte = bytes[first];
  const isJson = first < end && (byte === OPEN_OBJECT || byte === OPEN_ARRAY);
  if (!isJson && end - start < TEXT_SAMPLE_BYTES && !isFinal) return null;
  if (isJson && !mayBeOwnOutput(bytes, start, sampleEnd)) return { kind: 'json', start };
  const { detectText } = await loadText();
  return detectText(window, start, isJson, isFinal, isCsvHeader);
}

/**
 * Whether text that begins like JSON has to be compared with what the command writes: that has a
 * line end near its start, or begins with `{"p`.
 */
function mayBeOwnOutput(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === LF || bytes[at] === CR) return true;
  if (end - start < 3) return true;
  return bytes[start + 1] === QUOTE && bytes[start + 2] === LOWER_P;
}
