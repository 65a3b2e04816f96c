import { foldKey, foldWithoutSuffix } from '../records/fold-key.ts';

/** Bits of one mask; names beyond the first word have theirs in a second one. */
const WORD = 31;
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 64;
const NOT_ASKED = -1;

/** A set of asked names, as bits. */
export interface NameMask {
  readonly low: number;
  readonly high: number;
}

/**
 * The keys of one object as detection sees them: only those that some shape asks for, each under
 * the number of its name. A key in exactly the asked spelling hides others that fold to it.
 */
export class ShapeKeys {
  /** Names that are there as they are, and those that are there with a type suffix too. */
  low = 0;
  high = 0;
  suffixedLow = 0;
  suffixedHigh = 0;
  readonly #keys: (string | undefined)[] = [];
  readonly #suffixed: (string | undefined)[] = [];

  /** Key as the object has it, `undefined` without one. */
  keyOf(name: number, takesSuffixes: boolean): string | undefined {
    return this.#keys[name] ?? (takesSuffixes ? this.#suffixed[name] : undefined);
  }

  hasAll({ low, high }: NameMask, takesSuffixes: boolean): boolean {
    return (this.#low(takesSuffixes) & low) === low && (this.#high(takesSuffixes) & high) === high;
  }

  hasAny({ low, high }: NameMask, takesSuffixes: boolean): boolean {
    return (this.#low(takesSuffixes) & low) !== 0 || (this.#high(takesSuffixes) & high) !== 0;
  }

  add(name: number, key: string, isExact: boolean, hasSuffix: boolean): void {
    const keys = hasSuffix ? this.#suffixed : this.#keys;
    if (keys[name] !== undefined && !isExact) return;
    keys[name] = key;
    const { low, high } = maskOf([name]);
    if (hasSuffix) {
      this.suffixedLow |= low;
      this.suffixedHigh |= high;
    } else {
      this.low |= low;
      this.high |= high;
    }
  }

  #low(takesSuffixes: boolean): number {
    return takesSuffixes ? this.low | this.suffixedLow : this.low;
  }

  #high(takesSuffixes: boolean): number {
    return takesSuffixes ? this.high | this.suffixedHigh : this.high;
  }
}

export function maskOf(names: readonly number[]): NameMask {
  let low = 0;
  let high = 0;
  for (const name of names) {
    if (name < WORD) low |= 1 << name;
    else high |= 1 << (name - WORD);
  }
  return { low, high };
}

/** What is known of one key: which name it is, and how it is spelled. */
interface Reading {
  readonly name: number;
  readonly isExact: boolean;
  readonly hasSuffix: boolean;
}

const NOTHING: Reading = { name: NOT_ASKED, isExact: false, hasSuffix: false };

/** Makes `ShapeKeys`; knows which names are asked for, so that other keys cost one look-up. */
export class ShapeKeyReader {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #spellings: readonly string[];
  readonly #suffixes: readonly string[];
  /** By key as sent. Keys repeat from record to record; hostile ones must not fill the memory. */
  readonly #remembered: Map<string, Reading> = new Map();

  /** @param names every name that a shape asks for, in that shape's spelling */
  constructor(names: Iterable<string>, suffixes: Iterable<string>) {
    const spellings = new Map([...names].map((name) => [foldKey(name), name]));
    if (spellings.size > 2 * WORD)
      throw new RangeError('shapes ask for more names than masks hold');
    this.#numbers = new Map([...spellings.keys()].map((fold, number) => [fold, number]));
    this.#spellings = [...spellings.values()];
    this.#suffixes = [...suffixes];
  }

  /** Number of an asked name, in any spelling. */
  numberOf(name: string): number {
    return this.#numbers.get(foldKey(name)) ?? NOT_ASKED;
  }

  read(keys: readonly string[]): ShapeKeys {
    const asked = new ShapeKeys();
    for (const key of keys) {
      const { name, isExact, hasSuffix } = this.#readingOf(key);
      if (name !== NOT_ASKED) asked.add(name, key, isExact, hasSuffix);
    }
    return asked;
  }

  #readingOf(key: string): Reading {
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const plain = this.#numbers.get(foldKey(key));
    const name = plain ?? this.#numbers.get(foldWithoutSuffix(key, this.#suffixes));
    const reading =
      name === undefined
        ? NOTHING
        : { name, isExact: this.#spellings[name] === key, hasSuffix: plain === undefined };
    if (this.#remembered.size < MOST_REMEMBERED && key.length <= LONGEST_REMEMBERED) {
      this.#remembered.set(key, reading);
    }
    return reading;
  }
}
