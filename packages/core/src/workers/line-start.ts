import { CLOSE_OBJECT, CR, LF, OPEN_OBJECT } from '../bytes/ascii.ts';
import type { StoredRange } from '../bytes/byte-source.ts';
import { fill } from '../open/sources.ts';

/** Records larger than that are rare; a file of them is read by one thread. */
const LOOK_BYTES = 256 * 1024;

/**
 * Offset of the first line from `from` on, and before `to`, that looks like a record behind another.
 * Looks are all: whether reading can be divided there is told by `FramedPart`.
 *
 * @returns null when there is none nearby
 */
export async function lineStart(
  range: StoredRange,
  from: number,
  to: number,
): Promise<number | null> {
  const bytes = new Uint8Array(Math.min(LOOK_BYTES, to - from));
  const source = range.part(from, to);
  try {
    const end = await fill(source, bytes);
    for (let at = bytes.indexOf(LF); at >= 0 && at + 1 < end; at = bytes.indexOf(LF, at + 1)) {
      const last = bytes[at - 1] === CR ? bytes[at - 2] : bytes[at - 1];
      if (last === CLOSE_OBJECT && bytes[at + 1] === OPEN_OBJECT) return from + at + 1;
    }
    return null;
  } finally {
    await source.close?.();
  }
}
