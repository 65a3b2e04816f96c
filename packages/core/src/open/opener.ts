import type { ByteSource } from '../bytes/byte-source.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { Disk } from './disk.ts';
import { eachInput, isNamedInput, type NamedInput } from './each-input.ts';
import { HashedSource, type RunningHash } from './hashed-source.ts';
import { type OpenOptions, openPath } from './open-path.ts';
import { openStored } from './open-stored.ts';
import type { StoredBytes } from './stored-bytes.ts';
import type { Unpacker } from './unpacker.ts';

/** What a runtime with files brings. `Data`: bytes in all the forms that it has. */
export interface FileRuntime<Data extends object> {
  readonly disk: Disk;
  readonly unpacker: Unpacker;
  /** A new SHA-256. */
  readonly newHash: () => RunningHash;
  /** Path of a file URL, null for any other object. */
  readonly pathOf: (input: object) => string | null;
  readonly standardInput: () => Data;
  readonly sourceOf: (data: Data) => ByteSource;
  /** Hands a file over to `opener.stored`, or to `opener.data` if it can be read only once. */
  readonly openFile: (path: string, opener: Opener<Data>) => AsyncGenerator<OpenedSource>;
}

/** What opening needs of the options of reading. */
export interface OpeningOptions extends OpenOptions {
  readonly signal?: AbortSignal;
}

/** Opens what a user of a runtime with files gives: paths, URLs, bytes. */
export class Opener<Data extends object> {
  readonly options: OpeningOptions;
  readonly #runtime: FileRuntime<Data>;
  #unnamed = 0;

  constructor(runtime: FileRuntime<Data>, options: OpeningOptions) {
    this.#runtime = runtime;
    this.options = options;
  }

  /** One after the other; each may be several sources, or none (an empty folder). */
  async *inputs<Input extends string | object>(
    inputs: Input | Iterable<Input>,
  ): AsyncGenerator<OpenedSource> {
    const { disk, pathOf, standardInput, openFile } = this.#runtime;
    for (const input of eachInput<string | object>(inputs)) {
      const path = typeof input === 'string' ? input : pathOf(input);
      if (path === '-') yield* this.data('stdin', standardInput());
      else if (path !== null) {
        yield* openPath(disk, path, (found) => openFile(found, this), this.options);
      } else {
        const data = input as Data | NamedInput<Data>;
        if (isNamedInput(data)) yield* this.data(data.name, data.data);
        else yield* this.data(this.#nameFor(data), data);
      }
    }
  }

  /** Bytes that can be read once. */
  data(name: string, data: Data): AsyncGenerator<OpenedSource> {
    return this.stored({ name, bytes: this.#runtime.sourceOf(data) });
  }

  /** Hashed as they pass by, unless that is done elsewhere or not wanted. */
  stored(stored: StoredBytes): AsyncGenerator<OpenedSource> {
    const { unpacker, newHash } = this.#runtime;
    const { hash = true, signal } = this.options;
    if (!hash || stored.sha256) return openStored(stored, unpacker, signal);
    const bytes = new HashedSource(stored.bytes, newHash());
    return openStored({ ...stored, bytes, sha256: () => bytes.sha256() }, unpacker, signal);
  }

  #nameFor(data: Data): string {
    return `${data instanceof Uint8Array ? 'bytes' : 'stream'}-${++this.#unnamed}`;
  }
}
