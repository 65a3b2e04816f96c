import { joined } from './click-lines.ts';

// Every runtime has these; core and this package use no runtime's types.
interface Pipe {
  pipeThrough(stream: object): object;
}
declare const CompressionStream: new (format: string) => object;
declare const Response: new (
  body: unknown,
) => {
  readonly body: Pipe;
  arrayBuffer(): Promise<ArrayBuffer>;
};
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

export function gzipped(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return packed(bytes, 'gzip');
}

async function packed(bytes: Uint8Array, format: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Response(bytes).body.pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** One entry of a test archive. */
export interface TestEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** 0 stored, 8 deflate (unless told), others do not exist. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  readonly crc?: number;
}

/** A ZIP archive, written by hand after APPNOTE.TXT so that odd ones can be made. */
export async function zipped(entries: readonly TestEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { content, method = 8, isEncrypted = false } = entry;
    const data = method === 8 ? await packed(content, 'deflate-raw') : content;
    const name = new TextEncoder().encode(entry.name);
    const flags = 0x800 | (isEncrypted ? 1 : 0);
    const crc = entry.crc ?? crc32(content);
    const common = [
      ...shorts(20, flags, method, 0, 0),
      ...longs(crc, data.length, content.length),
      ...shorts(name.length, 0),
    ];
    const part = joined(Uint8Array.from([...longs(0x04034b50), ...common]), name, data);
    parts.push(part);
    const tail = [...shorts(0, 0, 0), ...longs(0, offset)];
    list.push(
      joined(Uint8Array.from([...longs(0x02014b50), ...shorts(20), ...common, ...tail]), name),
    );
    offset += part.length;
  }
  const listing = joined(...list);
  const end = [
    ...longs(0x06054b50),
    ...shorts(0, 0, entries.length, entries.length),
    ...longs(listing.length, offset),
    ...shorts(0),
  ];
  return joined(...parts, listing, Uint8Array.from(end));
}

function shorts(...numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => [number & 0xff, number >>> 8]);
}

function longs(...numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => [...shorts(number & 0xffff), ...shorts(number >>> 16)]);
}

/** Bit by bit, so that it has nothing in common with what is tested. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
