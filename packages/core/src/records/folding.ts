import type { FromKeys } from './key-list.ts';
import type { SpellingOf } from './spellings.ts';

/** A key that is spelled otherwise than on Microsoft's page. */
export interface Alias {
  readonly sent: string;
  readonly documented: string;
}

/** How the keys of a record become canonical ones; the same for all records with the same keys. */
export interface Folding {
  /** In the order of the record's keys. */
  readonly aliases: readonly Alias[];
  /** Members of the canonical view, under their keys there and as sent. */
  readonly members: readonly { readonly canonical: string; readonly sent: string }[];
  /** Canonical key to the key as sent, for those that differ; `null` when nothing is to be folded. */
  readonly renamed: ReadonlyMap<string, string> | null;
  /** Keys of one property: if their values differ, one of them is lost. */
  readonly twice: readonly { readonly kept: string; readonly lost: string }[];
}

/** The documented spelling wins over an observed one, and that over one that is equal when folded. */
export function foldingBy(spellingOf: SpellingOf): FromKeys<Folding> {
  return ({ keys }) => {
    const winners = new Map<string, { key: string; rank: number }>();
    const aliases: Alias[] = [];
    const twice: { kept: string; lost: string }[] = [];
    for (const key of keys) {
      const spelling = spellingOf(key);
      if (spelling === undefined) continue;
      const { canonical, documented, rank } = spelling;
      if (documented !== null && rank !== 0) aliases.push({ sent: key, documented });
      const other = winners.get(canonical);
      const wins = !other || rank < other.rank;
      if (other) twice.push(wins ? { kept: key, lost: other.key } : { kept: other.key, lost: key });
      if (wins) winners.set(canonical, { key, rank });
    }
    const members = keys
      .map((sent) => ({ canonical: spellingOf(sent)?.canonical ?? sent, sent }))
      .filter(({ canonical, sent }) => (winners.get(canonical)?.key ?? sent) === sent);
    const renamed = members.filter(({ canonical, sent }) => canonical !== sent);
    const asSent = renamed.length === 0 && members.length === keys.length;
    return {
      aliases,
      members,
      renamed: asSent ? null : new Map(renamed.map(({ canonical, sent }) => [canonical, sent])),
      twice,
    };
  };
}
