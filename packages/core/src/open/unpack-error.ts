import { SourceError } from '../bytes/source-error.ts';

/** @param byteOffset how much of the packed bytes was taken in */
export function gzipError(
  code: 'gzip_truncated' | 'gzip_corrupt',
  byteOffset: number,
): SourceError {
  const what = code === 'gzip_truncated' ? 'end too early' : 'are damaged';
  return new SourceError(code, `the gzip data ${what}`, byteOffset);
}

/** Why an entry of a ZIP archive, or the archive itself, cannot be unpacked. */
export type ZipFault = 'encrypted' | 'damaged' | 'method' | 'limit';

export function zipError(reason: ZipFault, byteOffset = 0): SourceError {
  const message = `the ZIP entry cannot be unpacked: ${reason}`;
  return new SourceError('zip_unreadable', message, byteOffset, { reason });
}
