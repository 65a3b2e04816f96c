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

/** Recognises the keys of one wire form. */
export class Spellings {
  readonly #known: Map<string, Spelling> = new Map();
  readonly #byFold: Map<string, Spelling> = new Map();
  readonly #suffixes: readonly string[];

  constructor(wire: WireKeys, suffixes: readonly string[]) {
    this.#suffixes = suffixes;
    for (const { canonical, documented, observed, folded } of wire.names) {
      for (const fold of folded) this.#byFold.set(fold, { canonical, documented, rank: 2 });
      for (const name of [canonical, ...observed]) {
        this.#known.set(name, { canonical, documented, rank: 1 });
      }
      if (documented !== null) this.#known.set(documented, { canonical, documented, rank: 0 });
    }
  }

  /** @returns null for a key that is no known property in any spelling. */
  of(key: string): Spelling | null {
    return (
      this.#known.get(key) ??
      this.#byFold.get(foldKey(key)) ??
      (this.#suffixes.length > 0
        ? this.#byFold.get(foldWithoutSuffix(key, this.#suffixes))
        : undefined) ??
      null
    );
  }
}

/** By the list of suffixes itself, since the lists are constants of the shapes. */
const foldings = new Map<readonly string[], Map<WireKeys, FromKeys<Folding>>>();

/** How keys are folded for one wire form; made once. */
export function foldingOf(wire: WireKeys, suffixes: readonly string[]): FromKeys<Folding> {
  const known = foldings.get(suffixes)?.get(wire);
  if (known) return known;
  const folding = foldingBy(new Spellings(wire, suffixes));
  foldings.set(suffixes, (foldings.get(suffixes) ?? new Map()).set(wire, folding));
  return folding;
}
