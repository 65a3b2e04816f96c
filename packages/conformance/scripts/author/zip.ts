import { crc32 } from 'node:zlib';
import { type Bytes, bytesOf, joined, little } from './bytes.ts';

/** A file in an archive: stored as it is, or packed data and what they unpack to. */
export type Entry =
  | string
  | Bytes
  | { readonly deflated: Bytes; readonly content: string }
  | { readonly encrypted: Bytes };

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8; 1 beside it: encrypted. */
const UTF_8_NAMES = 0x0800;

/** A ZIP file of entries in the order given. A name that ends in `/` is a folder. */
export function zip(entries: Readonly<Record<string, Entry>>): Bytes {
  const files: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const { bytes, about } = described(entry, bytesOf(name).length);
    const file = joined(new Uint8Array([0x50, 0x4b, 3, 4, ...about]), name, bytes);
    const rest = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...little(offset, 4)];
    directory.push(
      joined(new Uint8Array([0x50, 0x4b, 1, 2, 20, 0, ...about]), new Uint8Array(rest), name),
    );
    files.push(file);
    offset += file.length;
  }
  const list = joined(...directory);
  const count = little(files.length, 2);
  const places = [...little(list.length, 4), ...little(offset, 4), 0, 0];
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count, ...places];
  return joined(...files, list, new Uint8Array(end));
}

/** The part that the header of a file and its line in the directory share: version 2.0, 1980-01-01. */
function described(entry: Entry, nameLength: number): { bytes: Bytes; about: readonly number[] } {
  const { bytes, content, method, flags } = partsOf(entry);
  const sizes = [...little(bytes.length, 4), ...little(content.length, 4)];
  const about = [
    ...[20, 0, ...little(flags, 2), method, 0, 0, 0, 33, 0],
    ...little(crc32(content), 4),
    ...sizes,
    ...little(nameLength, 2),
    ...[0, 0],
  ];
  return { bytes, about };
}

function partsOf(entry: Entry): { bytes: Bytes; content: Bytes; method: number; flags: number } {
  if (typeof entry === 'string' || entry instanceof Uint8Array) {
    const bytes = bytesOf(entry);
    return { bytes, content: bytes, method: STORED, flags: UTF_8_NAMES };
  }
  if ('encrypted' in entry) {
    const bytes = entry.encrypted;
    return { bytes, content: bytes, method: STORED, flags: UTF_8_NAMES | 1 };
  }
  const content = bytesOf(entry.content);
  return { bytes: entry.deflated, content, method: DEFLATED, flags: UTF_8_NAMES };
}
