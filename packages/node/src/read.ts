import { type OpenOptions, readReportOf } from '@timeofclick/core/open';
import {
  type ReadItem,
  type ReadOptions,
  type RecordsOptions,
  readActivitiesOf,
  readRecordsOf,
} from '@timeofclick/core/read';
import type {
  Report,
  ReportBuilder,
  ReportOptions,
  ReportReadOptions,
} from '@timeofclick/core/report';
import { helperThreads } from './helper-threads.ts';
import type { Input } from './inputs.ts';
import { openerFor } from './open-inputs.ts';

/**
 * Reads activities out of files, folders and streams, one source after the other: files of a
 * folder in the order of their names, records in the order of the file. Each source ends with a
 * `source` item. Every other error of a file than not being there is an `unreadable` item.
 *
 * @throws RangeError for an option that cannot be meant. The generator rejects with Node's own
 *   error for a named file that cannot be opened (see `onOpenError`), and with `signal.reason`.
 */
export function readActivities(
  inputs: Input | Iterable<Input>,
  options: ReadOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return readActivitiesOf(openerFor(options).inputs(inputs), options);
}

/**
 * Reads every record, also those that tell of no click, as `record` items, checked and never
 * de-duplicated. Otherwise like `readActivities`.
 */
export function readRecords(
  inputs: Input | Iterable<Input>,
  options: RecordsOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return readRecordsOf(openerFor(options).inputs(inputs), options);
}

/**
 * Reads activities as `readActivities` does and keeps what reports are made of: several, with other
 * filters each. With `workers`, several files are read at once, and a large
 * NDJSON file in parts.
 */
export function readReport(
  inputs: Input | Iterable<Input>,
  options: ReportReadOptions & OpenOptions = {},
): Promise<ReportBuilder> {
  return readReportOf(openerFor(options).tasks(inputs), helperThreads, options);
}

/** Reads as `readReport` does, and makes the one report of it. */
export async function report(
  inputs: Input | Iterable<Input>,
  options: ReportReadOptions & ReportOptions & OpenOptions = {},
): Promise<Report> {
  return (await readReport(inputs, options)).build(options);
}
