import type { SequenceSummary } from './source-summary.ts';

/** What a tracker has seen; plain, to be sent. */
export interface SequenceState {
  readonly rows: number;
  readonly bits: Uint8Array;
}

/** Search-UnifiedAuditLog stops at 50,000 rows; anything far above is no ResultIndex. */
const LARGEST = 1 << 24;

/** Finds rows that are missing from a numbered result, in any order, one bit per number. */
export class SequenceTracker {
  #bits: Uint8Array = new Uint8Array(8192);
  #rows = 0;
  #distinct = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = 0;

  /** @param sent the cell: a number, or text of one. Microsoft sends -1 when a search timed out. */
  add(sent: unknown): void {
    const index = typeof sent === 'string' && sent.trim() !== '' ? Number(sent) : sent;
    if (typeof index !== 'number' || !Number.isInteger(index)) return;
    if (index < 0 || index > LARGEST) return;
    this.#rows++;
    this.#mark(index);
  }

  /** Adds what another one has seen. */
  absorb({ rows, bits }: SequenceState): void {
    this.#rows += rows;
    bits.forEach((byte, at) => {
      for (let bit = 0; byte >> bit > 0; bit++) {
        if ((byte >> bit) & 1) this.#mark(at * 8 + bit);
      }
    });
  }

  /** Null when it has seen nothing. */
  toState(): SequenceState | null {
    if (this.#rows === 0) return null;
    return { rows: this.#rows, bits: this.#bits.slice(0, (this.#last >> 3) + 1) };
  }

  summary(): SequenceSummary | null {
    if (this.#rows === 0) return null;
    const missing = this.#last - this.#first + 1 - this.#distinct;
    return { rows: this.#rows, first: this.#first, last: this.#last, missing };
  }

  #mark(index: number): void {
    const byte = index >> 3;
    const bit = 1 << (index & 7);
    if (byte >= this.#bits.length) this.#grow(byte);
    const before = this.#bits[byte] ?? 0;
    if (before & bit) return;
    this.#bits[byte] = before | bit;
    this.#distinct++;
    if (index < this.#first) this.#first = index;
    if (index > this.#last) this.#last = index;
  }

  #grow(byte: number): void {
    const larger = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
    larger.set(this.#bits);
    this.#bits = larger;
  }
}
