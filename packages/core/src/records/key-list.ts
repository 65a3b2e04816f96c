/** What can be worked out from the keys of an object alone. */
export type FromKeys<T> = (list: KeyList) => T;

/** The keys of an object, in their order, and what was worked out from them. */
export class KeyList {
  /** Empty while no object has these keys and no more. */
  keys: readonly string[];
  #known: Map<FromKeys<unknown>, unknown> | null = null;
  /** The key that was met first behind these, and the list with it; others have to be looked up. */
  #key: string | null = null;
  #next: KeyList | null = null;
  #others: Map<string, KeyList> | null = null;

  constructor(keys: readonly string[] = []) {
    this.keys = keys;
  }

  /** What a function, always the same object, makes of these keys. */
  get<T>(from: FromKeys<T>): T {
    this.#known ??= new Map();
    let known = this.#known.get(from);
    if (known === undefined) {
      known = from(this);
      this.#known.set(from, known);
    }
    return known as T;
  }

  /** The list with one more key. */
  with(key: string): KeyList {
    if (key === this.#key && this.#next !== null) return this.#next;
    return this.#others?.get(key) ?? this.#longer(key);
  }

  #longer(key: string): KeyList {
    room -= STEP + key.length;
    const longer = new KeyList();
    if (this.#next === null) {
      this.#key = key;
      this.#next = longer;
    } else {
      this.#others ??= new Map();
      this.#others.set(key, longer);
    }
    return longer;
  }
}

/** Bytes, about, that a key takes on the way to a list, besides its own text. */
const STEP = 128;
/** And that a list may take with all that is worked out from it. */
const WORKED_OUT = 4096;
/** Bytes, about, for all lists: some hundred of them. */
const ROOM = 1 << 23;
/** No record has as many keys; a list of them would take the room of all others. */
const MOST_KEYS = 1000;

let room = ROOM;
let none: KeyList = /* @__PURE__ */ new KeyList();

/**
 * One list for all objects that have the same keys in the same order, as records of one export do;
 * from the second on, since a list that never comes again would only take room.
 */
export function keyListOf(object: object): KeyList {
  const keys = Object.keys(object);
  if (keys.length > MOST_KEYS) return new KeyList(keys);
  let list = none;
  for (let at = 0; at < keys.length; at++) list = list.with(keys[at] as string);
  if (list.keys.length === keys.length) return list;
  list.keys = keys;
  room -= WORKED_OUT;
  if (room < 0) {
    // Hostile keys must not fill the memory. What comes often is soon known again.
    none = new KeyList();
    room = ROOM;
  }
  return new KeyList(keys);
}
