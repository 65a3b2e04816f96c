import {
  bytesSource,
  isNamedInput,
  type NamedInput,
  type StoredBytes,
  type StoredRange,
  streamSource,
} from '@timeofclick/core/open';
import { byteSourceFrom } from '@timeofclick/core/read';
import { sha256Of } from './hash.ts';
import type { ByteInput, Input } from './inputs.ts';

/** An input as core opens it. */
export function storedInput({ name, data }: NamedInput<ByteInput>, hash: boolean): StoredBytes {
  if (data instanceof Blob) {
    const range = rangeOf(data);
    const bytes = range.part(0, data.size);
    const sha256 = hash ? { sha256: () => sha256Of(data) } : {};
    return { name, bytes, range, size: data.size, ...sha256 };
  }
  if (data instanceof Uint8Array) {
    const sha256 = hash ? { sha256: () => sha256Of(new Blob([data as BlobPart])) } : {};
    return { name, bytes: bytesSource(data), size: data.length, ...sha256 };
  }
  const stream = data instanceof Response ? (data.body ?? new Blob([]).stream()) : data;
  const isStream = stream instanceof ReadableStream;
  return { name, bytes: isStream ? streamSource(stream) : byteSourceFrom(stream) };
}

function rangeOf(blob: Blob): StoredRange {
  return {
    size: blob.size,
    part: (start, end) => streamSource(blob.slice(start, end).stream()),
  };
}

/** Null when it has none. */
export function nameOf(input: Input): string | null {
  if (isNamedInput<ByteInput>(input)) return input.name;
  // The path within a folder that was chosen, else the name alone.
  if (input instanceof File) return input.webkitRelativePath || input.name;
  if (!(input instanceof Response) || input.url === '') return null;
  // Queries hold what no report should repeat: signatures, tokens.
  const { origin, pathname } = new URL(input.url);
  return `${origin}${pathname}`;
}

/** What an input without a name is called. */
export function kindOf(input: ByteInput): string {
  return input instanceof Uint8Array ? 'bytes' : input instanceof Blob ? 'blob' : 'stream';
}
