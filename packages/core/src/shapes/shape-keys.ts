import { foldKey, foldWithoutSuffix } from '../records/fold-key.ts';

/** Names that shapes ask for. */
export interface AskedNames {
  /** By their fold, as they are spelled there. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Type suffixes that keys may have behind them. */
  readonly suffixes: readonly string[];
}

/**
 * The keys of an object as detection sees them. A key in exactly the asked spelling hides others
 * that fold to it.
 */
export class ShapeKeys {
  readonly #plain: Map<string, string> = new Map();
  readonly #suffixed: Map<string, string> = new Map();

  constructor(keys: readonly string[], { spellings, suffixes }: AskedNames) {
    for (const key of keys) {
      const fold = foldKey(key);
      const spelling = spellings.get(fold);
      if (spelling === undefined) {
        const bare = foldWithoutSuffix(key, suffixes);
        if (!this.#suffixed.has(bare)) this.#suffixed.set(bare, key);
      } else if (key === spelling || !this.#plain.has(fold)) this.#plain.set(fold, key);
    }
  }

  /** Key as the object has it for an asked name, `undefined` without one. */
  keyOf(name: string, takesSuffixes: boolean): string | undefined {
    const fold = foldKey(name);
    return this.#plain.get(fold) ?? (takesSuffixes ? this.#suffixed.get(fold) : undefined);
  }
}
