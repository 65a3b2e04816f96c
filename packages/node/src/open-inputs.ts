import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip, createInflateRaw } from 'node:zlib';
import {
  type FileRuntime,
  Opener,
  type OpeningOptions,
  type StoredBytes,
  zlibUnpacker,
} from '@timeofclick/core/open';
import type { OpenedSource } from '@timeofclick/core/read';
import { byteInputSource } from './byte-input-source.ts';
import { nodeDisk } from './disk.ts';
import { FileRange } from './file-range.ts';
import { hashBeside } from './hash-beside.ts';
import type { ByteInput, Input } from './inputs.ts';

/** Smaller files are hashed as they pass by: starting a thread takes longer. */
const HASH_BESIDE_FROM = 8 * 1024 * 1024;

const node: FileRuntime<ByteInput> = {
  disk: nodeDisk,
  unpacker: zlibUnpacker({ createGunzip, createInflateRaw }),
  newHash: () => createHash('sha256'),
  pathOf: (input) => (input instanceof URL ? fileURLToPath(input) : null),
  standardInput: () => process.stdin,
  sourceOf: byteInputSource,
  openFile,
};

/** Opens inputs one after the other; each may be several sources, or none (an empty folder). */
export function openInputs(
  inputs: Input | Iterable<Input>,
  options: OpeningOptions,
): AsyncGenerator<OpenedSource> {
  return new Opener(node, options).inputs<Input>(inputs);
}

async function* openFile(path: string, opener: Opener<ByteInput>): AsyncGenerator<OpenedSource> {
  const file = await open(path);
  try {
    const stat = await file.stat();
    if (stat.isFile()) {
      const range = new FileRange(file, stat.size);
      const bytes = range.part(0, Number.POSITIVE_INFINITY);
      yield* openRegular({ name: path, bytes, range, size: stat.size }, opener);
    }
    // A pipe or a device has no size and can be read only once.
    else yield* opener.data(path, file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

async function* openRegular(
  stored: StoredBytes & { readonly size: number },
  opener: Opener<ByteInput>,
): AsyncGenerator<OpenedSource> {
  const { hash = true } = opener.options;
  if (!hash || stored.size < HASH_BESIDE_FROM) {
    yield* opener.stored(stored);
    return;
  }
  const beside = hashBeside(stored.name);
  try {
    yield* opener.stored({ ...stored, sha256: () => beside.sha256 });
  } finally {
    beside.stop();
  }
}
