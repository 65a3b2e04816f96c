import type { Unpacker } from '@timeofclick/core/open';
import { GunzipSource } from './gunzip-source.ts';
import { InflateSource } from './inflate-source.ts';

/** Unpacks with the browser's own DecompressionStream. */
export const webUnpacker: Unpacker = {
  gunzip: (stored) => new GunzipSource(stored),
  inflate: (stored) => new InflateSource(stored),
};
