import type { OpenOptions } from '@timeofclick/core/open';
import {
  type ReadItem,
  type ReadOptions,
  type RecordsOptions,
  readActivitiesOf,
  readRecordsOf,
} from '@timeofclick/core/read';
import { type Report, type ReportOptions, reportOf } from '@timeofclick/core/report';
import type { Input } from './inputs.ts';
import { openInputs } from './open-inputs.ts';

/**
 * Reads activities out of files, folders and streams, one source after the other: files of a
 * folder in the order of their names, records in the order of the file. Each source ends with a
 * `source` item. Every other error of a file than not being there is an `unreadable` item.
 *
 * @throws RangeError for an option that cannot be meant. The generator rejects with Deno's own
 *   error for a named file that cannot be opened (see `onOpenError`), and with `signal.reason`.
 */
export function readActivities(
  inputs: Input | Iterable<Input>,
  options: ReadOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return readActivitiesOf(openInputs(inputs, options), options);
}

/**
 * Reads every record, also those that tell of no click, as `record` items, checked and never
 * de-duplicated. Otherwise like `readActivities`.
 */
export function readRecords(
  inputs: Input | Iterable<Input>,
  options: RecordsOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return readRecordsOf(openInputs(inputs, options), options);
}

/** Reads activities as `readActivities` does, and makes the report of them. */
export function report(
  inputs: Input | Iterable<Input>,
  options: ReadOptions & ReportOptions & OpenOptions = {},
): Promise<Report> {
  return reportOf(openInputs(inputs, options), options);
}
