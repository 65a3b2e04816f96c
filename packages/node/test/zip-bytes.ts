import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a test archive. */
export interface TestEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: 'stored' | 'deflated' | 99;
  readonly encrypted?: boolean;
  /** Sizes and offset in the extra field, as for archives above 4 GiB. */
  readonly zip64?: boolean;
  readonly crc?: number;
}

const METHODS = { stored: 0, deflated: 8, 99: 99 };
const LARGE = 0xffffffff;

/** A ZIP archive, written after APPNOTE.TXT by hand so that odd ones can be made. */
export function zipBytes(entries: readonly TestEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { method = 'deflated', encrypted = false, zip64 = false } = entry;
    const packed =
      method === 'deflated' ? deflateRawSync(entry.content) : Buffer.from(entry.content);
    const name = Buffer.from(entry.name);
    const flags = 0x800 | (encrypted ? 1 : 0);
    const crc = entry.crc ?? crc32(entry.content);
    const sizes = zip64 ? [LARGE, LARGE] : [packed.length, entry.content.length];
    const common = [flags, METHODS[method], 0, 0, crc, ...sizes, name.length] as const;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    writeCommon(header, 6, common);
    // An extra field of its own, which the list does not have.
    const extra = Buffer.from([0x55, 0x54, 1, 0, 0]);
    header.writeUInt16LE(extra.length, 28);
    const large = zip64
      ? largeField([entry.content.length, packed.length, offset])
      : Buffer.alloc(0);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(20, 6);
    writeCommon(listed, 8, common);
    listed.writeUInt16LE(large.length, 30);
    listed.writeUInt32LE(zip64 ? LARGE : offset, 42);
    parts.push(header, name, extra, packed);
    list.push(listed, name, large);
    offset += header.length + name.length + extra.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...list, end, Buffer.from(comment)]);
}

function writeCommon(
  buffer: Buffer,
  at: number,
  [flags, method, time, date, crc, packed, size, name]: readonly [...number[]],
): void {
  buffer.writeUInt16LE(flags ?? 0, at);
  buffer.writeUInt16LE(method ?? 0, at + 2);
  buffer.writeUInt16LE(time ?? 0, at + 4);
  buffer.writeUInt16LE(date ?? 0, at + 6);
  buffer.writeUInt32LE(crc ?? 0, at + 8);
  buffer.writeUInt32LE(packed ?? 0, at + 12);
  buffer.writeUInt32LE(size ?? 0, at + 16);
  buffer.writeUInt16LE(name ?? 0, at + 20);
}

function largeField(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [index, number] of numbers.entries()) {
    field.writeBigUInt64LE(BigInt(number), 4 + index * 8);
  }
  return field;
}
