import { fill } from './sources.ts';
import type { StoredRange } from './stored-bytes.ts';
import { zipError } from './unpack-error.ts';

/** One file of a ZIP archive, as the list at the archive's end tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflate; others exist. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header starts; it stands before the packed bytes. */
  readonly headerOffset: number;
}

// Names and offsets of APPNOTE.TXT, the ZIP format's description, sections 4.3 and 4.4.
const END = 0x06054b50;
const END_BYTES = 22;
const LARGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const ENCRYPTED = 1;
const NAME_IS_UTF8 = 0x800;
const EXTRA_64 = 1;
const IN_EXTRA_64 = 0xffffffff;
/** A list this long is no archive of exports. */
const LARGEST_LIST = 64 * 1024 * 1024;

/**
 * Entries in the order of the archive's list.
 *
 * @throws SourceError `zip_unreadable` for a list that is broken or too long, and for entries that
 *   lie over each other (the way a small archive unpacks to more than any disk holds)
 */
export async function readZipDirectory(archive: StoredRange): Promise<readonly ZipEntry[]> {
  const { offset, size } = await findList(archive);
  if (offset + size > archive.size) throw zipError('damaged', archive.size);
  if (size > LARGEST_LIST) throw zipError('limit', offset);
  const list = await bytesOf(archive, offset, size);
  const entries: ZipEntry[] = [];
  let packed = 0;
  for (let at = 0; at + ENTRY_BYTES <= list.byteLength; ) {
    if (list.getUint32(at, true) !== ENTRY) throw zipError('damaged', offset + at);
    const nameEnd = at + ENTRY_BYTES + list.getUint16(at + 28, true);
    const extraEnd = nameEnd + list.getUint16(at + 30, true);
    if (extraEnd > list.byteLength) throw zipError('damaged', offset + at);
    const entry = entryAt(list, at, nameEnd, extraEnd);
    entries.push(entry);
    packed += entry.packedSize;
    if (packed > archive.size) throw zipError('limit', offset + at);
    at = extraEnd + list.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(list: DataView, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  const flags = list.getUint16(at + 8, true);
  // Sizes and offset that do not fit stand in the extra field, only those, in this order.
  const large = largeNumbers(list, nameEnd, extraEnd);
  const number = (offset: number) => {
    const value = list.getUint32(at + offset, true);
    return value === IN_EXTRA_64 ? (large.shift() ?? value) : value;
  };
  const size = number(24);
  const packedSize = number(20);
  const headerOffset = number(42);
  const name = new Uint8Array(
    list.buffer,
    list.byteOffset + at + ENTRY_BYTES,
    nameEnd - at - ENTRY_BYTES,
  );
  return {
    name: nameOf(name, (flags & NAME_IS_UTF8) !== 0),
    method: list.getUint16(at + 10, true),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    crc32: list.getUint32(at + 16, true),
    packedSize,
    size,
    headerOffset,
  };
}

function largeNumbers(list: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; ) {
    const next = at + 4 + list.getUint16(at + 2, true);
    if (list.getUint16(at, true) === EXTRA_64 && next <= end) {
      const numbers: number[] = [];
      for (let from = at + 4; from + 8 <= next; from += 8) numbers.push(large(list, from));
      return numbers;
    }
    at = next;
  }
  return [];
}

async function findList(archive: StoredRange): Promise<{ offset: number; size: number }> {
  const start = Math.max(0, archive.size - END_BYTES - LARGEST_COMMENT - LOCATOR_64_BYTES);
  const tail = await bytesOf(archive, start, archive.size - start);
  let at = tail.byteLength - END_BYTES;
  // A comment may stand behind the end; it must reach to the last byte, or it is no end.
  while (at >= 0 && !isEnd(tail, at)) at--;
  if (at < 0) throw zipError('damaged', archive.size);
  const locator = at - LOCATOR_64_BYTES;
  if (locator >= 0 && tail.getUint32(locator, true) === LOCATOR_64) {
    const end = await bytesOf(archive, large(tail, locator + 8), END_64_BYTES);
    if (end.getUint32(0, true) !== END_64) throw zipError('damaged', start + locator);
    return { offset: large(end, 48), size: large(end, 40) };
  }
  return { offset: tail.getUint32(at + 16, true), size: tail.getUint32(at + 12, true) };
}

function isEnd(tail: DataView, at: number): boolean {
  if (tail.getUint32(at, true) !== END) return false;
  return at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength;
}

/** @throws SourceError when the archive ends before */
export async function bytesOf(
  archive: StoredRange,
  start: number,
  length: number,
): Promise<DataView> {
  if (start + length > archive.size) throw zipError('damaged', archive.size);
  const bytes = new Uint8Array(length);
  const part = archive.part(start, start + length);
  const filled = await fill(part, bytes);
  await part.close?.();
  if (filled < length) throw zipError('damaged', start + filled);
  return new DataView(bytes.buffer);
}

function large(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
}

/** Names without the flag are in some old code page; most of those are plain ASCII or UTF-8 too. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}
