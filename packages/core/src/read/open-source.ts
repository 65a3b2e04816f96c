import type { ByteSource, StoredRange } from '../bytes/byte-source.ts';

/** What an adapter hands to core: bytes that can be read once, in order. */
export interface OpenedSource {
  /** Stands in every place and summary, e.g. the path as the user gave it. */
  readonly name: string;
  readonly bytes: ByteSource;
  /** Asked for once, after the last byte: lower-case hex of the bytes as stored, or null. */
  readonly sha256?: () => Promise<string | null>;
  /** Bytes as stored, if known; for progress. */
  readonly size?: number | null;
  /** The same bytes in any order: with it, several threads may read a part each. */
  readonly range?: StoredRange;
}

export type OpenedSources = Iterable<OpenedSource> | AsyncIterable<OpenedSource>;
