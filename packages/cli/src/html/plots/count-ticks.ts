/** Round numbers from 0 to at least `most`, at most `count` steps: 0, 5, 10, 15. Whole ones, since they count clicks or people. */
export function countTicks(most: number, count = 4): readonly number[] {
  for (let unit = 1; ; unit *= 10) {
    for (const step of [unit, 2 * unit, 5 * unit]) {
      const steps = Math.ceil(Math.max(1, most) / step);
      if (steps <= count) return Array.from({ length: steps + 1 }, (_, index) => index * step);
    }
  }
}
