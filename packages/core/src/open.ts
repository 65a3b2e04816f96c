// Entry point `@timeofclick/core/open`: what adapters are made of, besides reading.
export type { DirectDisk, Disk, FileKind } from './open/disk.ts';
export { eachInput, isNamedInput, type NamedInput } from './open/each-input.ts';
export type { RunningHash } from './open/hashed-source.ts';
export { type OpenOptions, readError } from './open/open-path.ts';
export { openStored } from './open/open-stored.ts';
export { type FileRuntime, Opener, type OpeningOptions } from './open/opener.ts';
export { rememberItem } from './open/remember-item.ts';
export { bytesSource } from './open/sources.ts';
export type { StoredBytes, StoredRange } from './open/stored-bytes.ts';
export { streamSource, type WebStream } from './open/stream-source.ts';
export { gzipError, type ZipFault, zipError } from './open/unpack-error.ts';
export type { Unpacker } from './open/unpacker.ts';
export { type Zlib, type ZlibStream, zlibUnpacker } from './open/zlib-unpacker.ts';
export type { Helper } from './workers/asked-helper.ts';
export { buffersOf } from './workers/buffers-of.ts';
export {
  helpWithReport,
  type MessageOpener,
  type OpenMessage,
} from './workers/help-with-report.ts';
export type { Port, SentOptions } from './workers/messages.ts';
export { type HelperRuntime, readReportOf } from './workers/read-report.ts';
export type { ReadingTask } from './workers/reading-task.ts';
