/**
 * How far each label must move from the end of its line so that no two cover each other: those of larger values stay
 * above those of smaller ones. `values` on a scale from 0 to `most` that is `height` units high.
 * @returns units to move down, in the order of the values
 */
export function endLabels(
  values: readonly number[],
  most: number,
  height: number,
  apart: number,
): readonly number[] {
  const wanted = values.map((value) => height * (1 - value / most));
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  // From the lowest upwards, since there is no room below the axis.
  for (let at = order.length - 2; at >= 0; at--) {
    const [above, below] = [order[at] ?? 0, order[at + 1] ?? 0];
    placed[above] = Math.min(placed[above] ?? 0, (placed[below] ?? 0) - apart);
  }
  return placed.map((place, index) => place - (wanted[index] ?? 0));
}
