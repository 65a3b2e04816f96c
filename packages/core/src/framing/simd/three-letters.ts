/** How far behind the first of the three letters the second and the third stand. */
const REACH = [0, 1, 3] as const;
/** Letters of a word that are compared; a longer one is told by its start, and judged again. */
export const MOST_LETTERS = 60;

/** Names and values that records are full of: threes of letters that occur in it tell little. */
const USUAL =
  '{"CreationTime":"2026-01-12T08:35:47","Id":"5d0c7f1a-2b7e-4a0e-9c52-3f1d8e6a9b04","Operation":"UserLoggedIn",' +
  '"OrganizationId":"","RecordType":15,"ResultStatus":"Success","UserKey":"","UserType":0,"Version":1,' +
  '"Workload":"AzureActiveDirectory","ClientIP":"203.0.113.47","ObjectId":"https://contoso.sharepoint.com/sites/",' +
  '"UserId":"person@contoso.com","ActorContextId":"","ExtendedProperties":[{"Name":"ResultStatusDetail","Value":"Redirect"}],' +
  '"UserAgent":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0",' +
  '"ModifiedProperties":[],"ApplicationId":"","CorrelationId":"","EventSource":"","ItemType":"File","SourceFileName":""}';

/** Three letters that words may be told by. */
interface Threes {
  readonly letters: readonly number[];
  /** How often bytes that the tables take for them stand in usual text. */
  readonly cost: number;
  /** By the number of a word, where the first of them is in it. */
  readonly at: Map<number, number>;
}

/** Where the letters are in a word that tell it; words of one `group` are told by the same. */
export interface ToldWord {
  readonly at: number;
  readonly letters: readonly number[];
  readonly group: number;
}

/**
 * Chooses three letters of each word that seldom stand in records, the same ones for several words
 * if they have them. Any choice finds the same; this one verifies less often.
 */
export function threesOf(words: readonly Uint8Array[]): readonly ToldWord[] {
  const told: ToldWord[] = [];
  let groups = 0;
  for (const { letters, at } of byPrice(allThrees(words))) {
    const untold = [...at].filter(([word]) => told[word] === undefined);
    if (untold.length === 0) continue;
    for (const [word, first] of untold) told[word] = { at: first, letters, group: groups };
    groups += 1;
  }
  if (words.some((_, word) => told[word] === undefined)) {
    throw new RangeError('A marker must have three letters in a row of four');
  }
  return told;
}

/** The cheapest first, the cost being shared by the words that have them. */
function byPrice(threes: readonly Threes[]): Threes[] {
  return [...threes].sort((one, other) => one.cost / one.at.size - other.cost / other.at.size);
}

function allThrees(words: readonly Uint8Array[]): readonly Threes[] {
  const costOf = usualCosts();
  const all = new Map<number, Threes>();
  for (const [index, word] of words.entries()) {
    const last = Math.min(word.length, MOST_LETTERS) - REACH[2];
    for (let at = 0; at < last; at += 1) {
      const letters = REACH.map((reach) => word[at + reach] as number);
      if (!letters.every(isLetter)) continue;
      const key = letters.reduce((sum, letter) => (sum << 8) | letter);
      const known = all.get(key) ?? { letters, cost: costOf(letters), at: new Map() };
      all.set(key, known);
      if (!known.at.has(index)) known.at.set(index, at);
    }
  }
  return [...all.values()];
}

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

/** Counts, of the low halves of bytes, which ones stand alone and which ones together. */
function usualCosts(): (letters: readonly number[]) => number {
  const halves = new TextEncoder().encode(USUAL).map((byte) => byte & 15);
  const alone = new Uint16Array(16);
  const together = new Uint16Array(1 << 12);
  const keyOf = (first: number, second: number, third: number) =>
    ((first & 15) << 8) | ((second & 15) << 4) | (third & 15);
  for (const [at, half] of halves.entries()) {
    alone[half] = (alone[half] as number) + 1;
    const key = keyOf(half, halves[at + REACH[1]] ?? 0, halves[at + REACH[2]] ?? 0);
    together[key] = (together[key] as number) + 1;
  }
  return (letters) => {
    const [first, second, third] = letters as [number, number, number];
    const byChance = letters.reduce(
      (product, letter) => (product * (alone[letter & 15] as number)) / halves.length,
      halves.length,
    );
    return byChance + (together[keyOf(first, second, third)] as number);
  };
}
