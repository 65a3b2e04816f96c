import type { ByteSource } from '../../bytes/byte-source.ts';
import type { FramingName, FramingOptions, Place } from '../frame.ts';
import { frames } from '../frames.ts';
import type { FrameStop } from '../part.ts';

/** A frame as tests compare it. */
export interface Seen extends Place {
  readonly kind: 'json' | 'row' | 'broken';
  readonly text: string;
  readonly code?: string;
  readonly cells?: readonly string[];
}

export interface Collected {
  readonly frames: readonly Seen[];
  readonly skipped: number;
  readonly framing: FramingName;
  readonly bytesRead: number;
  readonly stop?: FrameStop;
}

const encoder = new TextEncoder();

/** The header that the tests take for a known table. */
export const isTestHeader = (names: readonly string[]): boolean => names[0] === 'Id';

/** Bytes of a text, or bytes as they are. */
export function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === 'string' ? encoder.encode(input) : input;
}

/** A letter for each byte, so that lengths of texts are lengths of bytes. */
export function latinOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** A source that gives `bytes` in parts of the lengths `parts`, over and over, then throws `fault`. */
export function sourceOf(
  bytes: Uint8Array,
  parts: readonly number[] = [bytes.length + 1],
  fault?: Error,
): ByteSource {
  let at = 0;
  let turn = 0;
  return {
    async readInto(buffer) {
      const part = Math.max(1, parts[turn % parts.length] ?? 1);
      turn += 1;
      const read = bytes.subarray(at, at + Math.min(part, buffer.length));
      if (read.length === 0 && fault !== undefined) throw fault;
      buffer.set(read);
      at += read.length;
      return read.length;
    },
  };
}

/** All frames of `input`. `parts` are the lengths in which the source gives its bytes. */
export async function collect(
  input: string | Uint8Array,
  options: Partial<FramingOptions> = {},
  parts?: readonly number[],
  fault?: Error,
): Promise<Collected> {
  const bytes = bytesOf(input);
  const seen: Seen[] = [];
  let skipped = 0;
  let framing: FramingName = 'empty';
  let bytesRead = 0;
  let stop: FrameStop | undefined;
  for await (const batch of frames(sourceOf(bytes, parts, fault), {
    limits: { recordBytes: 1 << 20, nesting: 64 },
    pageMembers: ['value', 'records'],
    isCsvHeader: isTestHeader,
    isCandidate: null,
    windowBytes: 1024,
    ...options,
  })) {
    for (const frame of batch.frames) {
      seen.push({
        kind: frame.kind,
        text: latinOf(frame.bytes),
        ...frame.place,
        ...(frame.kind === 'broken' ? { code: frame.issue.code } : {}),
        ...(frame.kind === 'row' ? { cells: frame.cells } : {}),
      });
    }
    skipped += batch.skipped;
    framing = batch.framing;
    bytesRead = batch.bytesRead;
    stop = batch.stop;
  }
  return { frames: seen, skipped, framing, bytesRead, ...(stop ? { stop } : {}) };
}

/** Kind or issue code and text of each frame, for short expectations. */
export async function outline(
  input: string | Uint8Array,
  options: Partial<FramingOptions> = {},
): Promise<string[]> {
  const { frames: seen } = await collect(input, options);
  return seen.map((frame) => `${frame.code ?? frame.kind} ${frame.text}`.trim());
}
