import type { ByteSource } from '../bytes/byte-source.ts';
import { ByteWindow } from '../bytes/byte-window.ts';
import { SourceOffsets } from '../bytes/source-offsets.ts';
import { type Detected, detectFraming } from './detect-framing.ts';
import type { FrameBatch, FramingOptions } from './frame.ts';
import { FrameCollector } from './frame-collector.ts';
import { JsonSplitter } from './json/json-splitter.ts';
import { OpenItem } from './open-item.ts';
import { acquireScanner } from './simd/acquire-scanner.ts';
import type { SimdScanner } from './simd/simd-scanner.ts';
import { SIMD_WINDOW_BYTES } from './simd/window-bytes.ts';
import { SourceReader } from './source-reader.ts';
import type { Splitter } from './splitter.ts';

/** Bytes of a binary source that its one broken frame shows. */
const BINARY_BYTES = 512;

/**
 * Cuts a source into frames, told by content what it is: a JSON array, pages, NDJSON, other JSON
 * values, or CSV, in UTF-8 or UTF-16. Memory is bounded by the limits, whatever the source holds.
 *
 * Nothing in the data makes it throw: what is damaged comes as broken frames in source order, a
 * `SourceError` as the last of them. It rejects with the reason of `signal` when that was aborted
 * before a read, and with any other error of the source. The source is closed in every case.
 *
 * @returns batches in source order, at least one; views in a batch are valid until the next one.
 */
export async function* frames(
  source: ByteSource,
  options: FramingOptions,
): AsyncGenerator<FrameBatch> {
  const { isCandidate, signs, part } = options;
  const reader = new SourceReader(source, part, options.signal);
  let simd = isCandidate && signs ? await acquireScanner(signs, options.pageMembers) : null;
  try {
    const windowBytes = options.windowBytes ?? SIMD_WINDOW_BYTES;
    const mostBytes = options.limits.recordBytes + windowBytes;
    const windowFor = (offsets: SourceOffsets) =>
      new ByteWindow(windowBytes, mostBytes, offsets, simd?.window);
    let window = windowFor(new SourceOffsets(false, reader.offset));
    let isFinal = !(await reader.fill(window));
    let detected: Detected | null;
    for (;;) {
      detected = isBegun(part)
        ? { kind: 'json', start: 0 }
        : await detectFraming(window, isFinal, reader.isTranscoding, options.isCsvHeader);
      if (detected !== null && detected.kind !== 'utf-16') break;
      if (detected === null) {
        window.makeRoom(0);
      } else {
        const { encoding, utf8FromUtf16 } = detected;
        const { markBytes, name } = encoding;
        const before = window.bytes.slice(markBytes, window.end);
        reader.transcode(before, name === 'utf-16le', utf8FromUtf16);
        window = windowFor(new SourceOffsets(true, markBytes));
      }
      isFinal = !(await reader.fill(window));
    }

    const { limits, take = null } = options;
    const out = new FrameCollector(window, limits, isCandidate, take);
    if (detected.kind === 'binary') {
      const item = new OpenItem();
      item.begin(0, 1);
      out.broken(item, Math.min(window.end, BINARY_BYTES), 'not_text', {
        kind: detected.looksLike,
      });
      yield { frames: out.frames, skipped: 0, bytesRead: reader.bytesRead, framing: 'binary' };
      return;
    }
    if (detected.kind === 'own-output') {
      yield { frames: [], skipped: 0, bytesRead: reader.bytesRead, framing: 'own-output' };
      return;
    }
    const splitter = splitterFor(detected, window, out, options, simd);
    for (;;) {
      const isMore = splitter.run(isFinal ? reader.sourceEnd : null);
      const mayStop = !isMore && !isFinal && reader.mayStop;
      const lines = mayStop ? splitter.linesPassed : null;
      const isLast = lines !== null || (isFinal && !isMore);
      if (isLast || !out.isEmpty) {
        const isEmpty = splitter.framing === 'text' && out.count === 0;
        yield {
          frames: out.frames,
          skipped: out.skipped,
          bytesRead: reader.bytesRead,
          framing: isEmpty ? 'empty' : splitter.framing,
          ...(lines === null ? {} : { stop: { offset: reader.offset, lines, records: out.count } }),
        };
        out.clear();
      }
      if (isLast) return;
      if (isMore) {
        options.signal?.throwIfAborted();
        continue;
      }
      splitter.moved(window.makeRoom(splitter.held));
      isFinal = !(await reader.fill(window, splitter.framing));
    }
  } catch (error) {
    // A read may still be on its way into its memory.
    simd = null;
    throw error;
  } finally {
    await source.close?.();
    simd?.release();
  }
}

/** What the source is was told by whoever read it up to there. */
function isBegun(part: FramingOptions['part']): boolean {
  return part !== undefined && part.start > 0;
}

function splitterFor(
  detected: Extract<Detected, { kind: 'json' } | { kind: 'csv' }>,
  window: ByteWindow,
  out: FrameCollector,
  options: FramingOptions,
  simd: SimdScanner | null,
): Splitter {
  if (detected.kind === 'json') {
    const { pageMembers, part } = options;
    const splitter = new JsonSplitter(window, out, pageMembers, detected.start, 1, simd);
    if (isBegun(part)) splitter.beginBetweenLines();
    return splitter;
  }
  const maySkip = options.rowsCarryRecords?.(detected.dialect.header) ?? false;
  return new detected.CsvSplitter(window, out, detected.dialect, maySkip, simd);
}
