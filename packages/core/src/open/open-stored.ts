import type { ByteSource } from '../bytes/byte-source.ts';
import { SourceError } from '../bytes/source-error.ts';
import type { OpenedSource } from '../read/open-source.ts';
import { WatchedSource } from '../read/watched-source.ts';
import { HEAD_BYTES, packingOf } from './packing.ts';
import { failingSource, fill, sourceAfter } from './sources.ts';
import { type StoredBytes, takeIn } from './stored-bytes.ts';
import type { Unpacker } from './unpacker.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * The source, or the sources if it is a ZIP archive, that stored bytes are; told by their first
 * bytes. Rejects with `signal.reason` when aborted while it waits for those.
 */
export async function* openStored(
  stored: StoredBytes,
  unpacker: Unpacker,
  signal?: AbortSignal,
): AsyncGenerator<OpenedSource> {
  const watched = new WatchedSource(stored.bytes, signal);
  // Stays open when a source of it is closed: the rest may still have to be hashed.
  const bytes: ByteSource = { readInto: (buffer) => watched.readInto(buffer) };
  const head = new Uint8Array(HEAD_BYTES);
  try {
    const filled = await fill(bytes, head);
    const whole = sourceAfter(head.subarray(0, filled), bytes);
    const packing = packingOf(head);
    if (packing === 'zip') {
      yield* zipEntries(stored, stored.range ?? (await takeIn(whole)), unpacker);
    } else yield { ...stored, bytes: packing === 'gzip' ? unpacker.gunzip(whole) : whole };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { ...stored, bytes: failingSource(error) };
  } finally {
    await watched.close();
  }
}
