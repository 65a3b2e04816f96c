/** How often letters occur in the keys and texts of audit records, per hundred; others are rare. */
const PER_HUNDRED: Readonly<Record<string, number>> = {
  e: 12,
  t: 9,
  a: 8,
  o: 7,
  i: 7,
  n: 7,
  s: 6,
  r: 6,
  l: 4,
  d: 4,
  c: 3,
  u: 3,
  h: 3,
  m: 2,
  f: 2,
  p: 2,
  g: 2,
  ' ': 2,
};

/** Threes of letters that the usual property names are full of. */
const USUAL =
  'typ ype ion ati tio ent con ont tim ime use ser nam ame ope era cli int dti res acc act app';
const USUAL_COST = 10_000;

/**
 * Which stretch of `length` letters of a word the search looks for first: the one whose letters,
 * three in a row, are rarest. Any choice finds the same; this one verifies less often.
 *
 * @returns the index of the stretch's first letter in `word`.
 */
export function rarestWindow(word: Uint8Array, length: number): number {
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let start = 0; start + length <= word.length; start += 1) {
    let cost = 0;
    for (let at = start; at + 2 < start + length; at += 1) {
      cost += [0, 1, 2].reduce((product, next) => product * letterFrequency(word, at + next), 1);
      if (USUAL.includes(String.fromCharCode(...word.subarray(at, at + 3)))) cost += USUAL_COST;
    }
    if (cost < bestCost) {
      best = start;
      bestCost = cost;
    }
  }
  return best;
}

/** How often the letter `at` of a word occurs in records; 1 for a rare one. */
function letterFrequency(word: Uint8Array, at: number): number {
  return PER_HUNDRED[String.fromCharCode(word[at] as number)] ?? 1;
}
