import { Uint32Column } from '../clicks/columns.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import { pairHash } from '../clicks/pair-hash.ts';

const MOST_FULL = 0.75;

/** The node above all others; as a value no node. */
export const ROOT = 0;

/** The nodes of a tree of paths, in columns: a domain may have a million of them. */
export class PathNodes {
  readonly parent: Uint32Column = new Uint32Column();
  /** Number of the segment that leads here. */
  readonly segment: Uint32Column = new Uint32Column();
  /** Who clicked below, as the tree says it; 0 for nobody. */
  readonly person: Uint32Column = new Uint32Column();
  /** Children of one person only. */
  readonly personal: Uint32Column = new Uint32Column();
  /** The node that this one has become, ROOT while it stands for itself. */
  readonly mergedInto: Uint32Column = new Uint32Column();
  #size = 0;
  /** Node by parent and segment; 0 is a free slot. */
  #slots: Uint32Array = new Uint32Array(1024);

  constructor() {
    this.#add(ROOT, 0);
  }

  /** The next node gets this number. */
  get size(): number {
    return this.#size;
  }

  /** Finds or makes a child. */
  child(parent: number, segment: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = pairHash(parent, segment) & mask; ; slot = (slot + 1) & mask) {
      const node = this.#slots[slot] as number;
      if (node === ROOT) {
        this.#slots[slot] = this.#size;
        return this.#add(parent, segment);
      }
      if (this.parent.get(node) === parent && this.segment.get(node) === segment) return node;
    }
  }

  /** Gives the memory back. Nothing is asked afterwards. */
  free(): void {
    freeMemory(this.#slots);
    for (const column of [this.parent, this.segment, this.person, this.personal, this.mergedInto]) {
      column.free();
    }
  }

  #add(parent: number, segment: number): number {
    const node = this.#size++;
    this.parent.set(node, parent);
    this.segment.set(node, segment);
    this.person.set(node, 0);
    this.personal.set(node, 0);
    this.mergedInto.set(node, ROOT);
    if (this.#size > this.#slots.length * MOST_FULL) this.#grow();
    return node;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    freeMemory(this.#slots);
    this.#slots = slots;
    const mask = slots.length - 1;
    for (let node = 1; node < this.#size; node++) {
      let slot = pairHash(this.parent.get(node), this.segment.get(node)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = node;
    }
  }
}
