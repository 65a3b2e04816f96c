import type { ByteSource } from '../bytes/byte-source.ts';
import { SourceError } from '../bytes/source-error.ts';
import type { OpenedSource } from '../read/open-source.ts';
import { BlockRange } from './block-range.ts';
import { crc32 } from './crc32.ts';
import { DirectAsking } from './direct-asking.ts';
import { HEAD_BYTES, packingOf } from './packing.ts';
import { bytesSource, failingSource, fill, sourceAfter } from './sources.ts';
import type { StoredBytes, StoredRange } from './stored-bytes.ts';
import { zipError } from './unpack-error.ts';
import type { Unpacker } from './unpacker.ts';
import { bytesOf, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
const HEADER = 0x04034b50;
const HEADER_BYTES = 30;
/** Larger entries are unpacked piece by piece. */
const SMALL_BYTES = 512 * 1024;

/**
 * The files inside a ZIP archive, each a source of its own, in the archive's order. An entry that
 * is encrypted, damaged or packed otherwise is a source that cannot be read, and so is the archive
 * if its list of entries is broken. Folders and hidden entries are left out. Each source's hash is
 * that of the archive: what can be checked against the file that was handed over.
 */
export async function* zipEntries(
  { name, sha256 }: StoredBytes,
  archive: StoredRange,
  unpacker: Unpacker,
): AsyncGenerator<OpenedSource> {
  const hash = sha256 ? { sha256: onceOnly(sha256) } : {};
  let entries: readonly ZipEntry[];
  try {
    entries = await readZipDirectory(archive);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { name, bytes: failingSource(error), ...hash };
    return;
  }
  const blocks = new BlockRange(archive);
  const asking = new DirectAsking();
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const bytes = new EntrySource(blocks, entry, unpacker, asking);
    yield { name: `${name}/${entry.name}`, bytes, size: entry.size, ...hash };
  }
}

/** Folders, and what macOS and others hide in archives. */
function isHidden(entryName: string): boolean {
  if (entryName.endsWith('/')) return true;
  return entryName.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** An archive is hashed once, not once for each entry. */
function onceOnly(sha256: () => Promise<string | null>): () => Promise<string | null> {
  let result: Promise<string | null> | undefined;
  return () => {
    result ??= sha256();
    return result;
  };
}

class EntrySource implements ByteSource {
  readonly #archive: StoredRange;
  readonly #entry: ZipEntry;
  readonly #unpacker: Unpacker;
  readonly #asking: DirectAsking;
  #content: ByteSource | null = null;

  constructor(archive: StoredRange, entry: ZipEntry, unpacker: Unpacker, asking: DirectAsking) {
    this.#archive = archive;
    this.#entry = entry;
    this.#unpacker = unpacker;
    this.#asking = asking;
  }

  async readInto(buffer: Uint8Array): Promise<number> {
    this.#content ??= await this.#open();
    return this.#content.readInto(buffer);
  }

  async close(): Promise<void> {
    await this.#content?.close?.();
  }

  async #open(): Promise<ByteSource> {
    const { isEncrypted, method, headerOffset } = this.#entry;
    if (isEncrypted) throw zipError('encrypted', headerOffset);
    if (method !== STORED && method !== DEFLATED) throw zipError('method', headerOffset);
    // Its own header may carry another extra field than the list says.
    const header = await bytesOf(this.#archive, headerOffset, HEADER_BYTES);
    if (header.getUint32(0, true) !== HEADER) throw zipError('damaged', headerOffset);
    const skipped = HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
    const start = headerOffset + skipped;
    const atOnce = method === DEFLATED ? await this.#inflateAtOnce(start) : null;
    const checked = atOnce ?? checkedAgainst(this.#entry, this.#inPieces(start));
    const head = new Uint8Array(HEAD_BYTES);
    const whole = sourceAfter(head.subarray(0, await fill(checked, head)), checked);
    return packingOf(head) === 'gzip' ? this.#unpacker.gunzip(whole) : whole;
  }

  #inPieces(start: number): ByteSource {
    const { method, packedSize } = this.#entry;
    const stored = this.#archive.part(start, start + packedSize);
    return method === DEFLATED ? this.#unpacker.inflate(stored) : stored;
  }

  /** Making a stream takes longer than unpacking a small entry. Null for one that is not so, or odd. */
  async #inflateAtOnce(start: number): Promise<ByteSource | null> {
    const { packedSize, size, crc32: sum } = this.#entry;
    const { inflateAtOnce } = this.#unpacker;
    if (!inflateAtOnce || packedSize > SMALL_BYTES || size > SMALL_BYTES || size === 0) return null;
    if (start + packedSize > this.#archive.size) return null;
    const packed = await bytesOf(this.#archive, start, packedSize);
    const bytes = new Uint8Array(packed.buffer);
    const content = this.#asking.ask(() => inflateAtOnce(bytes, size));
    if (content?.length !== size || crc32(content) !== sum) return null;
    return bytesSource(content);
  }
}

/** Compares size and checksum when all has passed: not every unpacker does. */
function checkedAgainst(entry: ZipEntry, unpacked: ByteSource): ByteSource {
  let sum = 0;
  let size = 0;
  return {
    async readInto(buffer) {
      const read = await unpacked.readInto(buffer);
      size += read;
      const isOver = size > entry.size || (read === 0 && size < entry.size);
      sum = crc32(buffer.subarray(0, read), sum);
      if (isOver || (read === 0 && sum !== entry.crc32)) throw zipError('damaged', size);
      return read;
    },
    async close() {
      await unpacked.close?.();
    },
  };
}
