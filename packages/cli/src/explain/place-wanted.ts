import type { At } from '@timeofclick/core/read';
import type { Options } from '../command-line/parse-arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { textOf } from '../input/filters.ts';

/** Which records are asked for, and when none of them can come any more. */
export interface PlaceWanted {
  /** "line 118", "record 3", for messages. */
  readonly text: string;
  isHere(at: At): boolean;
  /** True when the reading is past it. */
  isPast(at: At): boolean;
}

/** @throws UsageError unless exactly one of --line and --record is given, with a number */
export function placeWanted(options: Options): PlaceWanted {
  const line = textOf(options, 'line');
  const record = textOf(options, 'record');
  if ((line === undefined) === (record === undefined))
    throw new UsageError('give --line N or --record N', 'explain');
  const match = /^(\d{1,12})(?:#(\d{1,12}))?$/.exec(line ?? record ?? '');
  const [, first = '0', second] = match ?? [];
  const wanted = Number(first);
  if (wanted < 1 || (record !== undefined && second !== undefined)) {
    throw new UsageError(
      line === undefined
        ? `--record is a number from 1 on, not "${record}"`
        : `--line is a line such as 118 or 1#4, not "${line}"`,
      'explain',
    );
  }
  if (record !== undefined) {
    return {
      text: `record ${wanted}`,
      isHere: ({ index }) => index === wanted - 1,
      isPast: ({ index }) => index >= wanted,
    };
  }
  const nth = second === undefined ? null : Number(second);
  return {
    text: `line ${line}`,
    isHere: (at) => at.line === wanted && (nth === null || at.nth === nth),
    isPast: (at) => at.line > wanted,
  };
}
