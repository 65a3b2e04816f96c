/** The middle one, or the mean of the two in the middle. NaN of nothing. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/**
 * The median of the ratios round by round: what slows the machine down for a while slows both of a
 * round, so this is steadier than the ratio of two medians.
 */
export function ratioOf(over: readonly number[], under: readonly number[]): number {
  return median(over.slice(0, under.length).map((number, round) => number / (under[round] ?? 0)));
}

/** As `ratioOf`, for differences. */
export function differenceOf(from: readonly number[], less: readonly number[]): number {
  return median(from.slice(0, less.length).map((number, round) => number - (less[round] ?? 0)));
}
