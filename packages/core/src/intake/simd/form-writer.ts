import type { CellKind, Edge, LearnedValue, Told, TreeNode } from '../record-tree.ts';
import type { CellsModule } from './cells-module.ts';

/** As the module numbers them. */
const KINDS: readonly CellKind[] = [
  'fixed',
  'skipped',
  'text',
  'url',
  'address',
  'time',
  'id',
  'learned',
];
const NODE_BYTES = 16;
const EDGE_BYTES = 32;
const SAYS_BYTES = 32;
const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

/** A node, and how much of it is written. */
interface WrittenNode {
  readonly node: TreeNode;
  readonly address: number;
  edges: number;
  latest: number;
  hasEnd: boolean;
}

/** Writes a tree of forms into the memory of the module, bit by bit as it is asked for. */
export class FormWriter {
  /** By number. */
  readonly edges: Edge[] = [];
  readonly counted: LearnedValue[] = [];
  readonly #nodes: WrittenNode[] = [];
  readonly #says: Map<LearnedValue, number> = new Map();
  readonly #module: CellsModule;
  readonly #end: number;
  #free: number;

  constructor(module: CellsModule, root: TreeNode) {
    this.#module = module;
    this.#free = module.address('TREE');
    this.#end = module.address('TREE_END');
    this.#addNode(root);
  }

  node(number: number): TreeNode {
    return (this.#nodes[number] as WrittenNode).node;
  }

  /** Writes what has come to a node since it was last asked for. @returns false for nothing */
  extend(number: number): boolean {
    const written = this.#nodes[number] as WrittenNode;
    const { edges, end } = written.node;
    let isNew = false;
    for (; written.edges < edges.length; written.edges++) {
      const edge = edges[written.edges] as Edge;
      const address = this.#addEdge(edge);
      if (address === 0) return isNew;
      this.edges.push(edge);
      const { words } = this.#module;
      words[(written.latest === 0 ? written.address : written.latest) >> 2] = address;
      written.latest = address;
      isNew = true;
    }
    if (end === null || written.hasEnd) return isNew;
    const says = this.#addSays(end, NO_BYTES, 0);
    this.#module.words[(written.address + this.#module.address('END')) >> 2] = says;
    written.hasEnd = says !== 0;
    return isNew || written.hasEnd;
  }

  /** The address of what a learned value says, 0 without room. */
  value(value: LearnedValue): number {
    const known = this.#says.get(value);
    if (known !== undefined) return known;
    const isCounted = value.conversions > 0 || value.codes.length > 0;
    const address = this.#addSays(value, value.raw, isCounted ? this.counted.length + 1 : 0);
    if (address === 0) return 0;
    if (isCounted) this.counted.push(value);
    this.#says.set(value, address);
    return address;
  }

  #addNode(node: TreeNode): number {
    const number = this.#nodes.length;
    const address = this.#allocate(NODE_BYTES);
    if (address === 0) return 0;
    this.#module.words.set([0, 0, 0, number], address >> 2);
    this.#nodes.push({ node, address, edges: 0, latest: 0, hasEnd: false });
    return address;
  }

  #addEdge({ bytes, kind, member, column, next }: Edge): number {
    const address = this.#allocate(EDGE_BYTES + bytes.length);
    const behind = address === 0 ? 0 : this.#addNode(next);
    if (behind === 0) return 0;
    const number = this.edges.length;
    const words = [0, KINDS.indexOf(kind), member, column, behind, number, 0, bytes.length];
    this.#module.words.set(words, address >> 2);
    this.#module.bytes.set(bytes, address + EDGE_BYTES);
    return address;
  }

  #addSays({ high, low, members, bits, columns }: Told, raw: Uint8Array, counted: number): number {
    const padded = (raw.length + 15) & ~15;
    const address = this.#allocate(SAYS_BYTES + padded + columns.length * 8);
    if (address === 0) return 0;
    const words = [high, low, members, bits, counted, columns.length, raw.length, 0];
    this.#module.words.set(words, address >> 2);
    this.#module.bytes.set(raw, address + SAYS_BYTES);
    this.#module.words.set(columns.flat(), (address + SAYS_BYTES + padded) >> 2);
    return address;
  }

  /** @returns 0 when the memory is full: records of further forms are read in full */
  #allocate(bytes: number): number {
    const address = this.#free;
    const end = (address + bytes + 15) & ~15;
    if (end > this.#end) return 0;
    this.#free = end;
    return address;
  }
}
