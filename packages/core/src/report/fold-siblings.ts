import { NONE } from './people-table.ts';

/** A person's number, NONE for nobody yet; MANY for more than one. */
export const MANY: number = NONE - 1;
/** So many paths beside one another, each of one person only, are personal. */
const MOST_PERSONAL = 20;
const PLACEHOLDER = '*';

/** A path template and who clicked links of it. */
export interface TemplatePeople {
  readonly segments: readonly string[];
  /** The one person, NONE without, or MANY. */
  readonly person: number;
}

interface Node {
  readonly children: Map<string, Node>;
  readonly templates: number[];
  person: number;
}

/**
 * Folds what no rule for ids sees: where many paths stand side by side and each was clicked by one
 * person only (`/s/lindqvist`, `/s/okafor` …), that part of the path is personal.
 * @param templates of one domain
 * @returns the segments for each template
 */
export function foldSiblings(templates: readonly TemplatePeople[]): readonly (readonly string[])[] {
  if (templates.length <= MOST_PERSONAL) return templates.map((template) => template.segments);
  const root = emptyNode();
  templates.forEach((template, number) => {
    let node = root;
    for (const segment of template.segments) {
      node = childOf(node, segment);
      node.person = bothPeople(node.person, template.person);
    }
    node.templates.push(number);
  });
  const folded: (readonly string[])[] = new Array(templates.length);
  writeSegments(root, [], folded);
  return folded;
}

export function bothPeople(a: number, b: number): number {
  if (a === NONE || a === b) return b;
  return b === NONE ? a : MANY;
}

function writeSegments(node: Node, path: readonly string[], folded: (readonly string[])[]): void {
  for (const number of node.templates) folded[number] = path;
  foldChildren(node);
  for (const [segment, child] of node.children) writeSegments(child, [...path, segment], folded);
}

function foldChildren(node: Node): void {
  const personal = [...node.children].filter(
    ([segment, child]) => child.person !== MANY && segment !== PLACEHOLDER,
  );
  if (personal.length <= MOST_PERSONAL) return;
  const merged = childOf(node, PLACEHOLDER);
  for (const [segment, child] of personal) {
    node.children.delete(segment);
    mergeInto(merged, child);
  }
}

function mergeInto(target: Node, source: Node): void {
  target.templates.push(...source.templates);
  target.person = bothPeople(target.person, source.person);
  for (const [segment, child] of source.children) mergeInto(childOf(target, segment), child);
}

function childOf(node: Node, segment: string): Node {
  const known = node.children.get(segment);
  if (known !== undefined) return known;
  const child = emptyNode();
  node.children.set(segment, child);
  return child;
}

function emptyNode(): Node {
  return { children: new Map(), templates: [], person: NONE };
}
