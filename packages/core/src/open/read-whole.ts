import type { DirectDisk } from './disk.ts';

/**
 * Reads a file into a buffer that has more room than it takes.
 * @returns its bytes; null for a larger file, an empty one, and what tells no size beforehand
 */
export function readWhole(disk: DirectDisk, path: string, buffer: Uint8Array): Uint8Array | null {
  const size = disk.sizeOf(path);
  if (size === 0 || size >= buffer.length) return null;
  const file = disk.open(path);
  try {
    let filled = 0;
    // It may have grown since its size was asked for.
    while (filled < buffer.length) {
      const read = file.readInto(buffer.subarray(filled));
      if (read === 0) return buffer.subarray(0, filled);
      filled += read;
    }
    return null;
  } finally {
    file.close();
  }
}
