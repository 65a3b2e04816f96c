import { bytesSource, streamSource } from '@timeofclick/core/open';
import { type ByteSource, byteSourceFrom } from '@timeofclick/core/read';
import type { ByteInput } from './inputs.ts';

export function byteInputSource(input: ByteInput): ByteSource {
  if (input instanceof Uint8Array) return bytesSource(input);
  const stream = input instanceof Blob ? input.stream() : input;
  return stream instanceof ReadableStream ? streamSource(stream) : byteSourceFrom(stream);
}
