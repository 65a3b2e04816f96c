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
  const text = String.fromCharCode(...word);
  const costs = Array.from(word.subarray(2), (_, at) => costOf(text.slice(at, at + 3)));
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let start = 0; start + length <= word.length; start += 1) {
    const cost = costs.slice(start, start + length - 2).reduce((sum, each) => sum + each, 0);
    if (cost < bestCost) {
      best = start;
      bestCost = cost;
    }
  }
  return best;
}

/** How usual three letters in a row are. */
function costOf(three: string): number {
  const product = [...three].reduce((often, letter) => often * (PER_HUNDRED[letter] ?? 1), 1);
  return USUAL.includes(three) ? product + USUAL_COST : product;
}
