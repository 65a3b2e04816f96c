import type { WireKeys } from '../gen/keys.ts';
import { foldKey, foldWithoutSuffix } from './fold-key.ts';
import { type Folding, foldingBy } from './folding.ts';
import type { FromKeys } from './key-list.ts';

/** A key of a record, recognised as one spelling of a known property. */
export interface Spelling {
  /** Name as sent on the wire, which is what mapping and validation use. */
  readonly canonical: string;
  /** Name on Microsoft's page, `null` for an undocumented property. */
  readonly documented: string | null;
  /** 0 documented spelling, 1 observed spelling, 2 equal only when folded; the lowest wins. */
  readonly rank: 0 | 1 | 2;
}

/** Recognises a key; undefined when it is no known property in any spelling. */
export type SpellingOf = (key: string) => Spelling | undefined;

/** By the list of suffixes itself, since the lists are constants of the shapes. */
const foldings = new Map<readonly string[], Map<WireKeys, FromKeys<Folding>>>();

/** How keys are folded for one wire form; made once. */
export function foldingOf(wire: WireKeys, suffixes: readonly string[]): FromKeys<Folding> {
  const known = foldings.get(suffixes)?.get(wire);
  if (known) return known;
  const folding = foldingBy(spellingsOf(wire, suffixes));
  foldings.set(suffixes, (foldings.get(suffixes) ?? new Map()).set(wire, folding));
  return folding;
}

function spellingsOf(wire: WireKeys, suffixes: readonly string[]): SpellingOf {
  const exact = new Map<string, Spelling>();
  const byFold = new Map<string, Spelling>();
  for (const { canonical, documented, observed, folded } of wire.names) {
    for (const fold of folded) byFold.set(fold, { canonical, documented, rank: 2 });
    for (const name of [canonical, ...observed])
      exact.set(name, { canonical, documented, rank: 1 });
    if (documented !== null) exact.set(documented, { canonical, documented, rank: 0 });
  }
  return (key) =>
    exact.get(key) ?? byFold.get(foldKey(key)) ?? byFold.get(foldWithoutSuffix(key, suffixes));
}
