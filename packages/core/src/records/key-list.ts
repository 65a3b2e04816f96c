/** What can be worked out from the keys of an object alone. */
export type FromKeys<T> = (keys: readonly string[]) => T;

/** What a key takes besides its own text. */
const STEP = 64;
/** Room for some ten thousand keys. Records have few lists of them; hostile ones must not fill the memory. */
let room = 1 << 21;

/** The keys of an object, in their order, and what was worked out from them. */
export class KeyList {
  /** Empty while no object has these keys and no more. */
  keys: readonly string[] = [];
  #known: Map<FromKeys<unknown>, unknown> | null = null;
  /** The key that was met first behind these, and the list with it; others have to be looked up. */
  #key: string | null = null;
  #next: KeyList | null = null;
  #others: Map<string, KeyList> | null = null;

  /** What a function, always the same object, makes of these keys. */
  get<T>(from: FromKeys<T>): T {
    this.#known ??= new Map();
    let known = this.#known.get(from);
    if (known === undefined) {
      known = from(this.keys);
      this.#known.set(from, known);
    }
    return known as T;
  }

  /** @returns the list with one more key; null when it is new and there is no room for it */
  with(key: string): KeyList | null {
    return key === this.#key ? this.#next : (this.#others?.get(key) ?? this.#longer(key));
  }

  #longer(key: string): KeyList | null {
    room -= STEP + key.length;
    if (room < 0) return null;
    const longer = new KeyList();
    if (this.#key === null) {
      this.#key = key;
      this.#next = longer;
    } else {
      this.#others ??= new Map();
      this.#others.set(key, longer);
    }
    return longer;
  }
}

const none: KeyList = /* @__PURE__ */ new KeyList();

/** One list for all objects that have the same keys in the same order, as records of one export do. */
export function keyListOf(object: object): KeyList {
  const keys = Object.keys(object);
  let list: KeyList | null = none;
  for (let at = 0; at < keys.length && list !== null; at++) list = list.with(keys[at] as string);
  list ??= new KeyList();
  if (list.keys.length === 0) list.keys = keys;
  return list;
}
