import { didYouMean } from '../nearest-word.ts';
import { below, type Place, type Problem, problemAt } from '../problem.ts';

/**
 * A JSON value of the schemas that remembers where it stands. Reading a key makes the key known, so
 * that `close` can name the keys nobody asked for. Wrong kinds are reported and read as empty:
 * building goes on, and all mistakes are listed at once.
 */
export class SchemaNode {
  readonly value: unknown;
  readonly place: Place;
  readonly problems: Problem[];
  readonly #known = new Set<string>();

  constructor(value: unknown, place: Place, problems: Problem[]) {
    this.value = value;
    this.place = place;
    this.problems = problems;
  }

  report(message: string): void {
    this.problems.push(problemAt(this.place, message));
  }

  has(key: string): boolean {
    return this.child(key) !== null;
  }

  /** The value under a key, or null when there is no such key. */
  child(key: string): SchemaNode | null {
    this.#known.add(key);
    const { value } = this;
    if (!isObject(value) || !Object.hasOwn(value, key)) return null;
    return new SchemaNode(value[key], below(this.place, key), this.problems);
  }

  /** Keys and values in file order; makes all of them known. */
  entries(): readonly (readonly [string, SchemaNode])[] {
    if (!isObject(this.value)) {
      this.report('must be an object');
      return [];
    }
    return Object.keys(this.value).map((key) => [key, this.child(key) as SchemaNode] as const);
  }

  /** Elements of an array. */
  elements(): readonly SchemaNode[] {
    if (!Array.isArray(this.value)) {
      this.report('must be an array');
      return [];
    }
    return this.value.map(
      (element, index) => new SchemaNode(element, below(this.place, index), this.problems),
    );
  }

  list(key: string): readonly SchemaNode[] {
    return this.child(key)?.elements() ?? [];
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((element) => element.asText());
  }

  /** A text that must be there. */
  text(key: string): string {
    const child = this.child(key);
    if (child === null) {
      this.report(`has no "${key}"`);
      return '';
    }
    return child.asText();
  }

  optionalText(key: string): string | null {
    return this.child(key)?.asText() ?? null;
  }

  optionalNumber(key: string): number | null {
    const child = this.child(key);
    if (child === null) return null;
    if (typeof child.value === 'number') return child.value;
    child.report('must be a number');
    return null;
  }

  /** True or false; false when the key is not there. */
  flag(key: string): boolean {
    return this.optionalFlag(key) ?? false;
  }

  optionalFlag(key: string): boolean | null {
    const child = this.child(key);
    if (child === null) return null;
    if (typeof child.value !== 'boolean') child.report('must be true or false');
    return child.value === true;
  }

  asText(): string {
    if (typeof this.value === 'string') {
      if (this.value.trim() === '') this.report('must not be empty');
      return this.value;
    }
    this.report('must be a text');
    return '';
  }

  /** One of the words, the first one when it is none of them. */
  oneOf<Word extends string>(key: string, words: readonly [Word, ...Word[]]): Word {
    const text = this.text(key);
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    if (text !== '') {
      this.child(key)?.report(
        `"${text}" is not one of ${words.join(', ')}${didYouMean(text, words)}`,
      );
    }
    return words[0];
  }

  /** Reports every key that was never asked for. Keys of `known` belong to another reader. */
  close(what: string, known: readonly string[] = []): void {
    if (!isObject(this.value)) {
      this.report(`${what} must be an object`);
      return;
    }
    const words = [...this.#known, ...known];
    for (const key of Object.keys(this.value)) {
      if (words.includes(key)) continue;
      this.problems.push(
        problemAt(
          below(this.place, key),
          `unknown key "${key}" in ${what}${didYouMean(key, words)}`,
        ),
      );
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
