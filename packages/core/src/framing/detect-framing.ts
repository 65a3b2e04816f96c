import { OPEN_ARRAY, OPEN_OBJECT, skipBlanks } from '../bytes/ascii.ts';
import { binaryKind } from '../bytes/binary-kind.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { detectEncoding, ENCODING_SAMPLE_BYTES, type Encoding } from '../bytes/detect-encoding.ts';
import { type CsvDialect, detectCsv } from './csv/dialect.ts';
import { isOwnOutput } from './own-output.ts';

/** What the first bytes of a source say. */
export type Detected =
  | { readonly kind: 'json'; readonly start: number }
  | { readonly kind: 'csv'; readonly dialect: CsvDialect }
  | { readonly kind: 'binary'; readonly looksLike: string }
  | { readonly kind: 'own-output' }
  | { readonly kind: 'utf-16'; readonly encoding: Encoding };

const UTF_8: Encoding = { name: 'utf-8', markBytes: 0 };
/** Bytes looked at before text that does not begin like JSON is taken for text. */
const TEXT_SAMPLE_BYTES = 512;

/**
 * Tells the framing by content, the same however the bytes arrive. `isTranscoded` bytes are UTF-8.
 *
 * @returns null when it needs more bytes. Never null when `isFinal`.
 */
export function detectFraming(
  window: ByteWindow,
  isFinal: boolean,
  isTranscoded: boolean,
  isCsvHeader: (names: readonly string[]) => boolean,
): Detected | null {
  const { bytes, end } = window;
  if (end < ENCODING_SAMPLE_BYTES && !isFinal) return null;
  const encoding = isTranscoded ? UTF_8 : detectEncoding(bytes, end);
  if (encoding.name === 'utf-32') return { kind: 'binary', looksLike: 'utf-32' };
  if (encoding.name !== 'utf-8') return { kind: 'utf-16', encoding };
  const start = encoding.markBytes;
  const first = skipBlanks(bytes, start, Math.min(end, start + TEXT_SAMPLE_BYTES));
  const byte = bytes[first];
  const isJson = first < end && (byte === OPEN_OBJECT || byte === OPEN_ARRAY);
  if (!isJson && end - start < TEXT_SAMPLE_BYTES && !isFinal) return null;
  const isOwn = isOwnOutput(bytes, start, end, isFinal);
  if (isOwn === null) return null;
  if (isOwn) return { kind: 'own-output' };
  if (isJson) return { kind: 'json', start };
  const looksLike = binaryKind(bytes, start, Math.min(end, start + TEXT_SAMPLE_BYTES));
  if (looksLike !== null) return { kind: 'binary', looksLike };
  const dialect = detectCsv(window, start, isFinal, isCsvHeader);
  if (dialect === 'more') return null;
  return dialect === null ? { kind: 'json', start } : { kind: 'csv', dialect };
}
