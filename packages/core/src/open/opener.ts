import type { ByteSource } from '../bytes/byte-source.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { ReadingTask } from '../workers/reading-task.ts';
import { DirectAsking } from './direct-asking.ts';
import type { Disk } from './disk.ts';
import { eachInput, isNamedInput, type NamedInput } from './each-input.ts';
import type { FoundFile } from './find-files.ts';
import { HashedSource, type RunningHash } from './hashed-source.ts';
import { listFiles, type OpenOptions, openListed } from './open-path.ts';
import { openStored } from './open-stored.ts';
import { readWhole } from './read-whole.ts';
import { type StoredBytes, storedInMemory } from './stored-bytes.ts';
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

/** What can be opened: a file, or bytes with a name. */
export type Listed<Data extends object> = FoundFile | NamedInput<Data>;

/** Larger files are read piece by piece. */
const SMALL_BYTES = 512 * 1024;

/** Opens what a user of a runtime with files gives: paths, URLs, bytes. */
export class Opener<Data extends object> {
  readonly options: OpeningOptions;
  readonly #runtime: FileRuntime<Data>;
  readonly #asking: DirectAsking = new DirectAsking();
  /** Where the next small file is read to. */
  #spare: Uint8Array | null = null;
  #unnamed = 0;

  constructor(runtime: FileRuntime<Data>, options: OpeningOptions) {
    this.#runtime = runtime;
    this.options = options;
  }

  /** One after the other; each may be several sources, or none (an empty folder). */
  async *inputs<Input extends string | object>(
    inputs: Input | Iterable<Input>,
  ): AsyncGenerator<OpenedSource> {
    for await (const listed of this.listed(inputs)) yield* this.open(listed);
  }

  /** What there is to open: each file, and what else can be read. Opens nothing. */
  async *listed<Input extends string | object>(
    inputs: Input | Iterable<Input>,
  ): AsyncGenerator<Listed<Data>> {
    const { disk, pathOf, standardInput } = this.#runtime;
    for (const input of eachInput<string | object>(inputs)) {
      const path = typeof input === 'string' ? input : pathOf(input);
      if (path === '-') yield { name: 'stdin', data: standardInput() };
      else if (path === null) yield this.#named(input as Data | NamedInput<Data>);
      else {
        for await (const file of listFiles(disk, path)) {
          if (file.error !== undefined || !this.options.except?.(file.path)) yield file;
        }
      }
    }
  }

  open(
    listed: Listed<Data>,
    onOpenError: OpenOptions['onOpenError'] = this.options.onOpenError,
  ): AsyncGenerator<OpenedSource> {
    if ('data' in listed) return this.data(listed.name, listed.data);
    return openListed(this.#runtime.disk, listed, (path) => this.#openFile(path), onOpenError);
  }

  /** The same as tasks for several threads: a file can be opened in any of them, a stream here. */
  async *tasks<Input extends string | object>(
    inputs: Input | Iterable<Input>,
  ): AsyncGenerator<ReadingTask> {
    for await (const listed of this.listed(inputs)) {
      const size = await this.#sizeOf(listed);
      const open: ReadingTask['open'] = (onOpenError) => this.open(listed, onOpenError);
      yield { size, message: size > 0 ? listed : null, open };
    }
  }

  /** Opens, in another thread, what the `message` of a task stands for. */
  readonly openMessage = (message: unknown): AsyncGenerator<OpenedSource> =>
    this.open(message as FoundFile);

  /** Of files only; pipes and devices have none. */
  async #sizeOf(listed: Listed<Data>): Promise<number> {
    if ('data' in listed || listed.error !== undefined) return 0;
    const { disk } = this.#runtime;
    const size = this.#asking.ask(() => disk.direct.sizeOf(listed.path));
    // Opening it will say what is wrong with it.
    return size ?? disk.sizeOf(listed.path).catch(() => 0);
  }

  /** A small file is read whole, and closed, before anything in it is looked at. */
  async *#openFile(path: string): AsyncGenerator<OpenedSource> {
    const { disk, openFile } = this.#runtime;
    const buffer = this.#spare ?? new Uint8Array(SMALL_BYTES);
    this.#spare = null;
    try {
      const bytes = this.#asking.ask(() => readWhole(disk.direct, path, buffer)) ?? null;
      if (bytes === null) yield* openFile(path, this);
      else yield* this.stored(storedInMemory(path, bytes));
    } finally {
      this.#spare = buffer;
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

  #named(data: Data | NamedInput<Data>): NamedInput<Data> {
    if (isNamedInput(data)) return data;
    return { name: `${data instanceof Uint8Array ? 'bytes' : 'stream'}-${++this.#unnamed}`, data };
  }
}
