/** Names and numbers of one enum, in both directions. */
export interface EnumLookup {
  /** Name of a number; null when it is not listed. */
  nameOf(value: number): string | null;
  /** Number of a name, in any letter case; null when it is not listed. */
  valueOf(name: string): number | null;
}

interface Tables {
  /** By number. */
  readonly names: readonly (string | undefined)[];
  /** By name in lower case. */
  readonly values: ReadonlyMap<string, number>;
}

/**
 * Look-ups of a generated enum, built on first use: importing one costs nothing, and who needs no
 * more than them does not get the enum's const object into the bundle.
 *
 * @param members names separated by `|`, in the order of their numbers. A name's number is one
 * more than that of the name before it (the first one's 0), or stands before it: `A|B|7=C|D`
 * @param spellings further names in lower case
 */
export function enumLookup(
  members: string,
  spellings: Readonly<Record<string, number>>,
): EnumLookup {
  let tables: Tables | null = null;
  return {
    nameOf(value) {
      tables ??= tablesOf(members, spellings);
      return tables.names[value] ?? null;
    },
    valueOf(name) {
      tables ??= tablesOf(members, spellings);
      return tables.values.get(name.toLowerCase()) ?? null;
    },
  };
}

function tablesOf(members: string, spellings: Readonly<Record<string, number>>): Tables {
  const names: string[] = [];
  const values = new Map(Object.entries(spellings));
  let value = 0;
  for (const member of members.split('|')) {
    const end = member.indexOf('=');
    const name = member.slice(end + 1);
    if (end > 0) value = Number(member.slice(0, end));
    names[value] = name;
    values.set(name.toLowerCase(), value);
    value++;
  }
  return { names, values };
}
