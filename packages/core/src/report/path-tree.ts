import { NONE } from './people-table.ts';

/** A person's number, NONE for nobody yet; MANY for more than one. */
export const MANY: number = NONE - 1;
/** So many paths beside one another, each of one person only, are personal. */
const MOST_PERSONAL = 20;
const PLACEHOLDER = '*';

/** One segment of paths. A domain may have a million of them, so that most hold nothing but this. */
export class PathNode {
  readonly parent: PathNode | null;
  readonly segment: string;
  /** Who clicked below. */
  person: number = NONE;
  children: Map<string, PathNode> | null = null;
  /** The placeholder's part of the tree that this node has become. */
  mergedInto: PathNode | null = null;

  constructor(parent: PathNode | null, segment: string) {
    this.parent = parent;
    this.segment = segment;
  }

  child(segment: string): PathNode {
    this.children ??= new Map();
    const known = this.children.get(segment);
    if (known !== undefined) return known;
    const child = new PathNode(this, segment);
    this.children.set(segment, child);
    return child;
  }
}

/** The path templates of one domain, and who clicked links of them. */
export class PathTree {
  readonly #root: PathNode = new PathNode(null, '');

  /** @returns the node at which the path ends */
  add(segments: readonly string[], person: number): PathNode {
    let node = this.#root;
    for (const segment of segments) {
      node = node.child(segment);
      node.person = bothPeople(node.person, person);
    }
    return node;
  }

  /**
   * Folds what no rule for ids sees: where many paths stand side by side and each was clicked by one
   * person only (`/s/lindqvist`, `/s/okafor` …), that part of the path is personal.
   */
  fold(): void {
    fold(this.#root);
  }
}

/** What a node has become by folding. */
export function foldedNode(node: PathNode): PathNode {
  let folded = node;
  while (folded.mergedInto !== null) folded = folded.mergedInto;
  return folded;
}

/** Segments from the root to a node that was not merged into another one. */
export function segmentsTo(node: PathNode): string[] {
  const segments: string[] = [];
  for (let at = node; at.parent !== null; at = at.parent) segments.unshift(at.segment);
  return segments;
}

export function bothPeople(a: number, b: number): number {
  if (a === NONE || a === b) return b;
  return b === NONE ? a : MANY;
}

function fold(node: PathNode): void {
  if (node.children === null) return;
  foldChildren(node, node.children);
  for (const child of node.children.values()) fold(child);
}

function foldChildren(node: PathNode, children: Map<string, PathNode>): void {
  let personal = 0;
  for (const child of children.values()) if (isPersonal(child)) personal++;
  if (personal <= MOST_PERSONAL) return;
  const merged = node.child(PLACEHOLDER);
  for (const child of children.values()) {
    if (!isPersonal(child)) continue;
    children.delete(child.segment);
    mergeInto(merged, child);
  }
}

function isPersonal({ person, segment }: PathNode): boolean {
  return person !== MANY && segment !== PLACEHOLDER;
}

function mergeInto(target: PathNode, source: PathNode): void {
  source.mergedInto = target;
  target.person = bothPeople(target.person, source.person);
  for (const child of source.children?.values() ?? []) {
    mergeInto(target.child(child.segment), child);
  }
}
