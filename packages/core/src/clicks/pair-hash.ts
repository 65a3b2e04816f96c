/** A hash of two numbers, for open addressing. */
export function pairHash(a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ (b + 0x9e3779b9), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) >>> 0;
}
