import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Options {
  readonly isFull: boolean;
  /** Megabytes of the two NDJSON files that the goals are about, and of every other data set. */
  readonly largeMegabytes: number;
  readonly smallMegabytes: number;
  readonly rounds: number;
  /** Jobs whose name holds this text; all without. */
  readonly only: string;
  /** Leaves the data in the temp folder for the next run. */
  readonly keep: boolean;
}

/** @throws TypeError for an option that does not exist, RangeError for a number that is none */
export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      full: { type: 'boolean', default: false },
      large: { type: 'string' },
      small: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
    },
  });
  const { full: isFull, only, keep } = values;
  return {
    isFull,
    largeMegabytes: wholeNumber(values.large, isFull ? 800 : 16),
    smallMegabytes: wholeNumber(values.small, isFull ? 200 : 8),
    rounds: wholeNumber(values.rounds, isFull ? 5 : 3),
    only,
    keep,
  };
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new RangeError(`${text} is no whole number above 0`);
  return Number(text);
}
