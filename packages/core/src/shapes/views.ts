import { isJsonObject, type JsonObject } from '../records/json-object.ts';

/**
 * Members of one record that hold JSON as text, opened when first asked for. The record itself
 * keeps the text.
 */
export class Views {
  readonly #record: JsonObject;
  /** Made when it is needed: most records are told by their keys. */
  #opened: Map<string, JsonObject | null> | null = null;

  constructor(record: object) {
    this.#record = record as JsonObject;
  }

  /** @returns the object inside that member, or null when it holds none. */
  open(key: string): JsonObject | null {
    this.#opened ??= new Map();
    const known = this.#opened.get(key);
    if (known !== undefined) return known;
    const opened = objectIn(this.#record[key]);
    this.#opened.set(key, opened);
    return opened;
  }
}

function objectIn(value: unknown): JsonObject | null {
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string' || !value.trimStart().startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isJsonObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
