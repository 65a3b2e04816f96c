import type { Tally } from '../answer.ts';
import type { InventedRecord } from './invented-record.ts';

/** Text handed on at once. */
const CHUNK = 1 << 20;

/** How a data set strings its records together. */
export interface Frame {
  readonly head: string;
  /** @param index 0-based number of the record in its file */
  text(record: InventedRecord, index: number): string;
  readonly tail: string;
}

export const NDJSON: Frame = { head: '', text: ({ json }) => `${json}\n`, tail: '' };

export const ARRAY: Frame = {
  head: '[',
  text: ({ json }, index) => (index === 0 ? json : `,${json}`),
  tail: ']',
};

/** The export of the Purview portal. */
export const PURVIEW_CSV: Frame = {
  head: 'RecordId,CreationDate,RecordType,Operation,UserId,AuditData\r\n',
  text: ({ id, created, recordType, operation, userId, json }) =>
    `${id},${created}.0000000Z,${recordType},${operation},${userId},"${json.replaceAll('"', '""')}"\r\n`,
  tail: '',
};

/** The text of a file of at least `length` characters; the clicks in it go into `tallies`. */
export function* textOfFile(
  records: Iterator<InventedRecord>,
  frame: Frame,
  length: number,
  tallies: Tally[],
): Generator<string> {
  let chunk = frame.head;
  let written = 0;
  for (let index = 0; written + chunk.length < length; index++) {
    const record = records.next().value as InventedRecord;
    chunk += frame.text(record, index);
    if (record.action !== undefined) tallies.push([record.userId, record.action, 1]);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    written += chunk.length;
    chunk = '';
  }
  yield chunk + frame.tail;
}
