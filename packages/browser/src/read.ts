import {
  type ReadItem,
  type ReadOptions,
  type RecordsOptions,
  readActivitiesOf,
  readRecordsOf,
} from '@timeofclick/core/read';
import { type Report, type ReportOptions, reportOf } from '@timeofclick/core/report';
import type { Input, OpenOptions } from './inputs.ts';
import { openInputs } from './open-inputs.ts';
import { readInWorker, reportInWorker } from './worker/in-worker.ts';

/**
 * Reads activities out of files, blobs, responses and streams, one source after the other: records
 * in the order of the file, and a `source` item at the end of each. Whatever is wrong with a file
 * or a response is an `unreadable` item.
 *
 * @throws RangeError for an option that cannot be meant. The generator rejects with
 *   `signal.reason`, and with what a given AsyncIterable throws.
 */
export function readActivities(
  inputs: Input | Iterable<Input>,
  options: ReadOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return options.worker
    ? readInWorker(options.worker, 'activities', inputs, options)
    : readActivitiesOf(openInputs(inputs, options), options);
}

/**
 * Reads every record, also those that tell of no click, as `record` items, checked and never
 * de-duplicated. Otherwise like `readActivities`.
 */
export function readRecords(
  inputs: Input | Iterable<Input>,
  options: RecordsOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return options.worker
    ? readInWorker(options.worker, 'records', inputs, options)
    : readRecordsOf(openInputs(inputs, options), options);
}

/** Reads activities as `readActivities` does, and makes the report of them. */
export function report(
  inputs: Input | Iterable<Input>,
  options: ReadOptions & ReportOptions & OpenOptions = {},
): Promise<Report> {
  return options.worker
    ? reportInWorker(options.worker, inputs, options)
    : reportOf(openInputs(inputs, options), options);
}
