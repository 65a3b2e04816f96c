/** Names and numbers of one enum, in both directions. */
export interface EnumLookup {
  /** Name of a number; null when it is not listed. */
  nameOf(value: number): string | null;
  /** Number of a name, in any letter case; null when it is not listed. */
  valueOf(name: string): number | null;
}

/**
 * Look-ups of a generated enum, built from the const object on first use: importing an enum costs
 * nothing, and each name stands in the bundle once.
 *
 * @param members numbers by name
 * @param spellings further names in lower case
 */
export function enumLookup(
  members: Readonly<Record<string, number>>,
  spellings: Readonly<Record<string, number>>,
): EnumLookup {
  let names: Map<number, string> | null = null;
  let values: Map<string, number> | null = null;
  return {
    nameOf(value) {
      names ??= new Map(Object.entries(members).map(([name, number]) => [number, name]));
      return names.get(value) ?? null;
    },
    valueOf(name) {
      values ??= new Map([
        ...Object.entries(spellings),
        ...Object.entries(members).map(([key, number]) => [key.toLowerCase(), number] as const),
      ]);
      return values.get(name.toLowerCase()) ?? null;
    },
  };
}
