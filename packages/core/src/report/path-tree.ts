import { Uint32Column } from '../clicks/columns.ts';
import { StringTable } from '../clicks/string-table.ts';
import { PathNodes, ROOT } from './path-nodes.ts';

/** Who clicked: 0 for nobody yet, a person's number + 1, MANY for more than one. */
const NOBODY = 0;
/** The largest number that every engine keeps without an object of its own. */
const MANY = 0x3fffffff;
/** So many paths beside one another, each of one person only, are personal. */
const MOST_PERSONAL = 20;
const PLACEHOLDER = '*';

/** The path templates of some domains, and who clicked links of them. */
export class PathTree {
  readonly #segments: StringTable = new StringTable();
  readonly #placeholder: number = this.#segments.intern(PLACEHOLDER);
  /** The segments of all paths, one path after the other, and where each path ends. */
  readonly #steps: Uint32Column = new Uint32Column();
  readonly #ends: Uint32Column = new Uint32Column();
  /** Who clicked links of the path. */
  readonly #people: Uint32Column = new Uint32Column();
  /** The node that the path leads to, as far as the tree has grown. */
  readonly #reached: Uint32Column = new Uint32Column();
  readonly #nodes: PathNodes = new PathNodes();
  #paths = 0;
  #depth = 0;

  /** @param domain a number; paths of different domains never meet */
  add(domain: number, segments: readonly string[], person: number): void {
    const path = this.#paths++;
    let end = path === 0 ? 0 : this.#ends.get(path - 1);
    for (const segment of segments) this.#steps.set(end++, this.#segments.intern(segment));
    this.#ends.set(path, end);
    this.#people.set(path, person);
    this.#reached.set(path, this.#nodes.child(ROOT, domain));
    this.#depth = Math.max(this.#depth, segments.length);
  }

  /**
   * Folds what no rule for ids sees: where many paths stand side by side and each was clicked by one
   * person only (`/s/lindqvist`, `/s/okafor` …), that part of the path is personal. What stands below
   * such parts is looked at as if it stood below one. Once, after all paths were added.
   */
  fold(): void {
    const { mergedInto } = this.#nodes;
    for (let depth = 0; depth < this.#depth; depth++) {
      const first = this.#nodes.size;
      this.#eachAt(depth, (path, step) => {
        const node = this.#nodes.child(this.#reached.get(path), this.#steps.get(step));
        this.#addPerson(node, this.#people.get(path));
        this.#reached.set(path, node);
      });
      this.#mergePersonal(first);
      this.#eachAt(depth, (path) => {
        const node = this.#reached.get(path);
        this.#reached.set(path, mergedInto.get(node) || node);
      });
    }
  }

  /** The node at which a path ends, by its place among the added ones. */
  endOf(path: number): number {
    return this.#reached.get(path);
  }

  /** Segments from the domain to a node. */
  segmentsTo(node: number): string[] {
    const { parent, segment } = this.#nodes;
    const segments: string[] = [];
    for (let at = node; parent.get(at) !== ROOT; at = parent.get(at)) {
      segments.unshift(this.#segments.text(segment.get(at)) as string);
    }
    return segments;
  }

  /** Gives the memory back. Nothing is asked afterwards. */
  free(): void {
    this.#segments.free();
    this.#nodes.free();
    for (const column of [this.#steps, this.#ends, this.#people, this.#reached]) column.free();
  }

  /** Visits the paths that have a segment at this depth. */
  #eachAt(depth: number, visit: (path: number, step: number) => void): void {
    for (let path = 0, start = 0; path < this.#paths; path++) {
      const end = this.#ends.get(path);
      if (start + depth < end) visit(path, start + depth);
      start = end;
    }
  }

  /** @param first the first node of the level that has just grown */
  #mergePersonal(first: number): void {
    const { parent, personal, person, mergedInto, size } = this.#nodes;
    for (let node = first; node < size; node++) {
      const above = parent.get(node);
      if (this.#isPersonal(node)) personal.set(above, personal.get(above) + 1);
    }
    for (let node = first; node < size; node++) {
      const above = parent.get(node);
      if (!this.#isPersonal(node) || personal.get(above) <= MOST_PERSONAL) continue;
      const merged = this.#nodes.child(above, this.#placeholder);
      this.#addPerson(merged, person.get(node));
      mergedInto.set(node, merged);
    }
  }

  #isPersonal(node: number): boolean {
    const { person, segment } = this.#nodes;
    return person.get(node) !== MANY && segment.get(node) !== this.#placeholder;
  }

  #addPerson(node: number, other: number): void {
    const { person } = this.#nodes;
    person.set(node, bothPeople(person.get(node), other));
  }
}

export function bothPeople(a: number, b: number): number {
  if (a === NOBODY || a === b) return b;
  return b === NOBODY ? a : MANY;
}
