import type { DataName } from '../data/write-data.ts';
import { BLOBS, DUCKDB, DUCKDB_CHECKS, INFLATE, OURS, READLINE } from '../jobs/contenders.ts';
import { BARE, IMPORT_CORE, SMALL_REPORT, VERSION } from '../jobs/starting.ts';
import { differenceOf, ratioOf } from '../measure/statistics.ts';
import { OUR_VALIDATOR } from '../validators/validators.ts';
import type { Results } from './results.ts';

/** A figure beside what it should be. */
export interface Goal {
  readonly job: string;
  readonly against: string;
  readonly figure: number;
  readonly unit: 'x' | 'ms' | 'MB';
  /** The least that a ratio, or the most that a time or a size, should be. */
  readonly goal: number;
  readonly isMet: boolean;
}

/** Every goal that was measured. */
export function goalsOf(results: Results): readonly Goal[] {
  const all = [
    validation(results, 'nanoseconds', 'Ajv', 2),
    validation(results, 'nanoseconds', 'zod', 4),
    validation(results, 'oneShape', 'Ajv', 2),
    validation(results, 'oneShape', 'zod', 4),
    reading(results, 'mixed', 'NDJSON, 1 % clicks', DUCKDB, 3),
    reading(results, 'mixed', 'NDJSON, 1 % clicks', READLINE, 10),
    reading(results, 'blobs', 'array blobs, 1 % clicks', BLOBS, 7),
    reading(results, 'clicks', 'NDJSON, 100 % clicks', DUCKDB_CHECKS, 1),
    reading(results, 'gzip', 'gzip, 1 % clicks', DUCKDB, 1.5),
    reading(results, 'gzip', 'gzip, 1 % clicks', INFLATE, 0.8),
    reading(results, 'csv', 'Purview CSV, 1 % clicks', `${DUCKDB}, read_csv + json_extract`, 1.5),
    ...(['mixed', 'blobs', 'gzip', 'csv'] as const).map((data) => memory(results, data)),
    start(results, VERSION, 50),
    start(results, SMALL_REPORT, 120),
    start(results, IMPORT_CORE, 5),
  ];
  return all.filter((goal) => Number.isFinite(goal.figure));
}

function validation(
  { validating }: Results,
  measure: 'nanoseconds' | 'oneShape',
  peer: string,
  goal: number,
): Goal {
  const of = (name: string): readonly number[] =>
    validating.find((one) => one.name === name)?.[measure] ?? [];
  const job = 'validate a parsed click, full formats';
  const shapes = measure === 'oneShape' ? ', all records of one shape' : '';
  return atLeast(job + shapes, peer, ratioOf(of(peer), of(OUR_VALIDATOR)), goal);
}

function reading(results: Results, data: DataName, job: string, peer: string, goal: number): Goal {
  const readings = results.reading.find((one) => one.data === data)?.readings ?? [];
  const of = (name: string): readonly number[] =>
    readings.find((one) => one.name === name)?.milliseconds ?? [];
  return atLeast(`${job}: report`, peer, ratioOf(of(peer), of(OURS)), goal);
}

function memory({ reading: jobs, bareBytes }: Results, data: DataName): Goal {
  const readings = jobs.find((one) => one.data === data)?.readings ?? [];
  const peak = readings.find(({ name }) => name === OURS)?.peakBytes ?? Number.NaN;
  return atMost(`peak memory, ${data}`, BARE, (peak - bareBytes) / 1e6, 30, 'MB');
}

function start({ starting }: Results, name: string, goal: number): Goal {
  const of = (wanted: string): readonly number[] =>
    starting.find((one) => one.name === wanted)?.milliseconds ?? [];
  return atMost(name, BARE, differenceOf(of(name), of(BARE)), goal, 'ms');
}

function atLeast(job: string, against: string, figure: number, goal: number): Goal {
  return { job, against, figure, unit: 'x', goal, isMet: figure >= goal };
}

function atMost(
  job: string,
  against: string,
  figure: number,
  goal: number,
  unit: 'ms' | 'MB',
): Goal {
  return { job, against, figure, unit, goal, isMet: figure <= goal };
}
