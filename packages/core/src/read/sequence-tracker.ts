import type { SequenceSummary } from './source-summary.ts';

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

  summary(): SequenceSummary | null {
    if (this.#rows === 0) return null;
    const missing = this.#last - this.#first + 1 - this.#distinct;
    return { rows: this.#rows, first: this.#first, last: this.#last, missing };
  }

  #grow(byte: number): void {
    const larger = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
    larger.set(this.#bits);
    this.#bits = larger;
  }
}
