/** Something that is measured once a round. */
export interface Runner<T> {
  readonly name: string;
  /** Rounds at most: slow peers need not run as often as the others. */
  readonly atMost?: number;
  run(): Promise<T>;
}

/**
 * Runs every runner once a round, each round starting with another one, so that none of them
 * always has the warm or the noisy place.
 * @returns the results of each runner by name, in order of the rounds
 */
export async function interleave<T>(
  runners: readonly Runner<T>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const results = new Map<string, T[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(turn + round) % runners.length] as Runner<T>;
      if (round < (runner.atMost ?? rounds)) results.get(runner.name)?.push(await runner.run());
    }
  }
  return results;
}
