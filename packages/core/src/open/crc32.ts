const POLYNOMIAL = 0xedb88320;
/** Bytes that one step of the loop takes. */
const STEP = 8;

let tables: readonly Int32Array[] | undefined;

/**
 * The checksum of ZIP and gzip (CRC-32, ISO 3309), of bytes in several parts: give the result for
 * the parts before as `sum`.
 */
export function crc32(bytes: Uint8Array, sum = 0): number {
  tables ??= makeTables();
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as readonly [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const whole = bytes.length - (bytes.length % STEP);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = ~sum;
  let at = 0;
  for (; at < whole; at += STEP) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      entry(t7, low) ^
      entry(t6, low >>> 8) ^
      entry(t5, low >>> 16) ^
      entry(t4, low >>> 24) ^
      entry(t3, high) ^
      entry(t2, high >>> 8) ^
      entry(t1, high >>> 16) ^
      entry(t0, high >>> 24);
  }
  for (; at < bytes.length; at++) crc = entry(t0, crc ^ view.getUint8(at)) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function entry(table: Int32Array, index: number): number {
  return table[index & 0xff] as number;
}

/** Table n gives what a byte does to the checksum n bytes further on. */
function makeTables(): readonly Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  });
  const made = [first];
  for (let n = 1; n < STEP; n++) {
    const before = made[n - 1] as Int32Array;
    made.push(before.map((crc) => entry(first, crc) ^ (crc >>> 8)));
  }
  return made;
}
