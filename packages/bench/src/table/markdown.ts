import { OURS } from '../jobs/contenders.ts';
import type { ReadingJob } from '../jobs/reading.ts';
import { median, ratioOf } from '../measure/statistics.ts';
import { OUR_VALIDATOR } from '../validators/validators.ts';
import { type Goal, goalsOf } from './goals.ts';
import type { Results } from './results.ts';

const TITLES = {
  mixed: 'NDJSON, 1 % clicks',
  clicks: 'NDJSON, 100 % clicks',
  blobs: 'Content blobs (one array per file), 1 % clicks',
  gzip: "NDJSON, gzip'd, 1 % clicks",
  csv: 'Purview CSV, 1 % clicks',
} as const;

/** The whole page. @param machine what it was measured on; @param notes why goals are missed */
export function markdownOf(results: Results, machine: string, notes: string): string {
  const { words, rounds, missing } = results;
  const command = ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
  return [
    '# Benchmarks',
    `Written by \`${command}\`; do not edit. ${rounds} rounds, everybody in turn, each in a process of its own.`,
    `Machine: ${machine}. Compare figures within one table only; differences below 1.3x are noise.`,
    `Seconds are medians and hold the start of the process. "x" is how much longer than \`${OURS}\` somebody takes: the median of the rounds' ratios. "CPU s" is processor time of all threads, for processes that tell. "exact" is the same clicks per outcome and per person as the generator put in.`,
    ...(missing.length > 0 ? [`Not on this machine: ${missing.join(', ')}.`] : []),
    '## Goals',
    goalTable(goalsOf(results)),
    ...(notes === '' ? [] : [notes]),
    ...results.reading.flatMap((job) => [
      `## ${TITLES[job.data]}, ${job.megabytes} MB${job.data === 'gzip' ? ' unpacked' : ''}`,
      readingTable(job),
    ]),
    ...(results.validating.length > 0
      ? ['## Validation, documented profile, valid records', validatingTable(results)]
      : []),
    ...(results.starting.length > 0 ? ['## Start', startingTable(results)] : []),
    `A Node that does nothing: ${megabytes(results.bareBytes)} MB.\n`,
  ].join('\n\n');
}

function goalTable(goals: readonly Goal[]): string {
  return table(
    ['job', 'against', 'figure', 'goal', ''],
    goals.map(({ job, against, figure, unit, goal, isMet }) => [
      job,
      against,
      unit === 'x' ? `${digits(figure)}x` : `${figure < 0 ? '' : '+'}${digits(figure)} ${unit}`,
      unit === 'x' ? `at least ${goal}x` : `at most +${goal} ${unit}`,
      isMet ? 'met' : '**missed**',
    ]),
  );
}

function readingTable({ readings, megabytes: size }: ReadingJob): string {
  const ours = readings.find(({ name }) => name === OURS)?.milliseconds ?? [];
  return table(
    ['', 's', 'MB/s', 'x', 'CPU s', 'peak MB', 'answer'],
    readings.map(({ name, milliseconds, busyMilliseconds, peakBytes, isExact }) => {
      const seconds = median(milliseconds) / 1000;
      return [
        name,
        seconds.toFixed(2),
        (size / seconds).toFixed(0),
        digits(ratioOf(milliseconds, ours)),
        busyMilliseconds.length === 0 ? '' : (median(busyMilliseconds) / 1000).toFixed(2),
        peakBytes === null ? '' : megabytes(peakBytes),
        isExact === null ? '' : isExact ? 'exact' : '**inexact**',
      ];
    }),
  );
}

function validatingTable({ validating }: Results): string {
  const ours = validating.find(({ name }) => name === OUR_VALIDATOR);
  return table(
    ['', 'ns a record', 'x', 'ns, one shape', 'x', 'verdicts on 5,000 mutants'],
    validating.map(({ name, nanoseconds, oneShape, agreement }) => [
      name,
      median(nanoseconds).toFixed(0),
      digits(ratioOf(nanoseconds, ours?.nanoseconds ?? [])),
      median(oneShape).toFixed(0),
      digits(ratioOf(oneShape, ours?.oneShape ?? [])),
      agreement === ours?.agreement ? 'the same' : '**others**',
    ]),
  );
}

function startingTable({ starting }: Results): string {
  return table(
    ['', 'ms'],
    starting.map(({ name, milliseconds }) => [name, median(milliseconds).toFixed(0)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}

function digits(number: number): string {
  return number.toFixed(Math.abs(number) < 10 ? 2 : 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
