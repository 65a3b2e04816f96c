import { Readable } from 'node:stream';
import { bytesSource, readError, streamSource } from '@timeofclick/core/open';
import { type ByteSource, byteSourceFrom } from '@timeofclick/core/read';
import type { ByteInput } from './inputs.ts';

export function byteInputSource(input: ByteInput): ByteSource {
  if (input instanceof Uint8Array) return bytesSource(input);
  const stream = input instanceof Blob ? input.stream() : input;
  if (stream instanceof ReadableStream) return streamSource(stream);
  return stream instanceof Readable ? readableSource(stream) : byteSourceFrom(stream);
}

function readableSource(stream: Readable): ByteSource {
  const chunks = byteSourceFrom(chunksOf(stream));
  return {
    readInto: (buffer) => chunks.readInto(buffer),
    // Its iterator would wait for the bytes that nobody wants any more.
    close: () => Promise.resolve(void stream.destroy()),
  };
}

/** That a stream breaks off belongs into the report. */
async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  let taken = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
      // A stream that was given an encoding hands over text.
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      taken += bytes.length;
      yield bytes;
    }
  } catch (error) {
    throw readError(error, taken);
  }
}
