import { binaryKind } from '../bytes/binary-kind.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { CsvSplitter } from './csv/csv-splitter.ts';
import { detectCsv } from './csv/dialect.ts';
import { type Detected, TEXT_SAMPLE_BYTES } from './detect-framing.ts';
import { isOwnOutput } from './own-output.ts';

/**
 * Tells what is not plainly JSON. Loaded when such a source is met, with all that CSV needs.
 *
 * @returns null when it needs more bytes. Never null when `isFinal`.
 */
export function detectText(
  window: ByteWindow,
  start: number,
  isJson: boolean,
  isFinal: boolean,
  isCsvHeader: (names: readonly string[]) => boolean,
): Detected | null {
  const { bytes, end } = window;
  const isOwn = isOwnOutput(bytes, start, end, isFinal);
  if (isOwn === null) return null;
  if (isOwn) return { kind: 'own-output' };
  if (isJson) return { kind: 'json', start };
  const looksLike = binaryKind(bytes, start, Math.min(end, start + TEXT_SAMPLE_BYTES));
  if (looksLike !== null) return { kind: 'binary', looksLike };
  const dialect = detectCsv(window, start, isFinal, isCsvHeader);
  if (dialect === 'more') return null;
  return dialect === null ? { kind: 'json', start } : { kind: 'csv', dialect, CsvSplitter };
}
