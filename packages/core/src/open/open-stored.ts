import type { ByteSource } from '../bytes/byte-source.ts';
import { SourceError } from '../bytes/source-error.ts';
import type { OpenedSource } from '../read/open-source.ts';
import { WatchedSource } from '../read/watched-source.ts';
import { HEAD_BYTES, packingOf } from './packing.ts';
import { bytesSource, failingSource, fill, sourceAfter } from './sources.ts';
import { type StoredBytes, takeIn } from './stored-bytes.ts';
import type { Unpacker } from './unpacker.ts';
import { zipEntries } from './zip-entries.ts';

/** What unpacks to more is unpacked piece by piece. */
const MOST_AT_ONCE = 4 * 1024 * 1024;
/** At the end of gzip: CRC, and the length of what it holds. */
const TRAILER_BYTES = 8;

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
    } else if (packing === 'gzip') {
      const { range: _, ...packed } = stored;
      yield { ...packed, bytes: gunzippedAtOnce(stored, unpacker) ?? unpacker.gunzip(whole) };
    } else yield { ...stored, bytes: whole };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { ...stored, bytes: failingSource(error) };
  } finally {
    await watched.close();
  }
}

/** Making a stream takes longer than unpacking a small file. Null for one that is not so, or odd. */
function gunzippedAtOnce({ whole }: StoredBytes, { gunzipAtOnce }: Unpacker): ByteSource | null {
  if (whole === undefined || gunzipAtOnce === undefined || whole.length < TRAILER_BYTES)
    return null;
  const size = new DataView(whole.buffer, whole.byteOffset + whole.length - 4, 4).getUint32(
    0,
    true,
  );
  if (size === 0 || size > MOST_AT_ONCE) return null;
  try {
    const content = gunzipAtOnce(whole, size);
    return content.length === size ? bytesSource(content) : null;
  } catch {
    return null;
  }
}
