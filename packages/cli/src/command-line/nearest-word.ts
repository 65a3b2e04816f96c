/**
 * The candidate that is most likely meant, or null if none is near. Case does not count; a candidate that starts
 * with what was typed is near.
 */
export function nearestWord(typed: string, candidates: Iterable<string>): string | null {
  const word = typed.toLowerCase();
  // Longer words may hold more mistakes; nobody means "report" with "x".
  let best = Math.min(3, Math.floor(word.length / 2)) + 1;
  let nearest: string | null = null;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const distance = word.length >= 2 && other.startsWith(word) ? 0.5 : editDistance(word, other);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
