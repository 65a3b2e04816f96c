import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createGunzip, createInflateRaw, gunzipSync, inflateRawSync } from 'node:zlib';
import {
  type FileRuntime,
  Opener,
  type OpeningOptions,
  zlibUnpacker,
} from '@timeofclick/core/open';
import type { OpenedSource } from '@timeofclick/core/read';
import { byteInputSource } from './byte-input-source.ts';
import { denoDisk } from './disk.ts';
import { FileRange } from './file-range.ts';
import type { ByteInput } from './inputs.ts';

const deno: FileRuntime<ByteInput> = {
  disk: denoDisk,
  unpacker: zlibUnpacker({ createGunzip, createInflateRaw, gunzipSync, inflateRawSync }),
  newHash: () => createHash('sha256'),
  pathOf: (input) => (input instanceof URL ? fileURLToPath(input) : null),
  standardInput: () => Deno.stdin.readable,
  sourceOf: byteInputSource,
  openFile,
};

/** Opens inputs, files and streams alike. */
export function openerFor(options: OpeningOptions): Opener<ByteInput> {
  return new Opener(deno, options);
}

async function* openFile(path: string, opener: Opener<ByteInput>): AsyncGenerator<OpenedSource> {
  using file = await Deno.open(path);
  const { isFile, size } = await file.stat();
  // A pipe or a device has no size and can be read only once.
  if (!isFile) yield* opener.data(path, file.readable);
  else {
    const range = new FileRange(file, size);
    yield* opener.stored({ name: path, bytes: range.part(0, Infinity), range, size });
  }
}
