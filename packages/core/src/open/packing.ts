/** How stored bytes are packed. */
export type Packing = 'gzip' | 'zip' | 'none';

/** How many of the first bytes tell. */
export const HEAD_BYTES = 4;

/** Told by content, never by a name. */
export function packingOf(head: Uint8Array): Packing {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  // `PK`, then the start of an entry (3, 4) or, in an empty archive, of its end (5, 6).
  if (head[0] !== 0x50 || head[1] !== 0x4b) return 'none';
  return (head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6) ? 'zip' : 'none';
}
