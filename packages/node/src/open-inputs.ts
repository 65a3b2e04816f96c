import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  type FileRuntime,
  Opener,
  type OpeningOptions,
  type StoredBytes,
  zlibUnpacker,
} from '@timeofclick/core/open';
import type { OpenedSource } from '@timeofclick/core/read';
import { builtIn } from './built-in.ts';
import { byteInputSource } from './byte-input-source.ts';
import { nodeDisk } from './disk.ts';
import { FileRange } from './file-range.ts';
import { hashBeside } from './hash-beside.ts';
import type { ByteInput } from './inputs.ts';

/** Smaller files are hashed as they pass by: starting a thread takes longer. */
const HASH_BESIDE_FROM = 8 * 1024 * 1024;

/** Opens inputs, files and streams alike. */
export function openerFor(options: OpeningOptions): Opener<ByteInput> {
  return new Opener(nodeRuntime(HASH_BESIDE_FROM), options);
}

/** The same in a thread that helps: when all cores read, one more thread only takes memory. */
export function openerInHelper(options: OpeningOptions): Opener<ByteInput> {
  return new Opener(nodeRuntime(Number.POSITIVE_INFINITY), options);
}

function nodeRuntime(hashBesideFrom: number): FileRuntime<ByteInput> {
  return {
    disk: nodeDisk,
    unpacker: zlibUnpacker({
      createGunzip: (options) => builtIn.zlib().createGunzip(options),
      createInflateRaw: (options) => builtIn.zlib().createInflateRaw(options),
      gunzipSync: (packed, options) => builtIn.zlib().gunzipSync(packed, options),
      inflateRawSync: (packed, options) => builtIn.zlib().inflateRawSync(packed, options),
    }),
    newHash: () => builtIn.crypto().createHash('sha256'),
    pathOf: (input) => (input instanceof URL ? fileURLToPath(input) : null),
    standardInput: () => process.stdin,
    sourceOf: byteInputSource,
    openFile: (path, opener) => openFile(path, opener, hashBesideFrom),
  };
}

async function* openFile(
  path: string,
  opener: Opener<ByteInput>,
  hashBesideFrom: number,
): AsyncGenerator<OpenedSource> {
  const file = await open(path);
  try {
    const stat = await file.stat();
    if (stat.isFile()) {
      const range = new FileRange(file, stat.size);
      const bytes = range.part(0, Number.POSITIVE_INFINITY);
      const stored = { name: path, bytes, range, size: stat.size };
      const { hash = true } = opener.options;
      if (hash && stat.size >= hashBesideFrom) yield* openHashedBeside(stored, opener);
      else yield* opener.stored(stored);
    }
    // A pipe or a device has no size and can be read only once.
    else yield* opener.data(path, file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

async function* openHashedBeside(
  stored: StoredBytes,
  opener: Opener<ByteInput>,
): AsyncGenerator<OpenedSource> {
  const beside = hashBeside(stored.name);
  try {
    yield* opener.stored({ ...stored, sha256: () => beside.sha256 });
  } finally {
    beside.stop();
  }
}
