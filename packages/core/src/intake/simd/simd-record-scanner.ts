import { COLUMNS, type RowValues } from '../../clicks/activity-columns.ts';
import type { TextHash } from '../../hash/text-hash.ts';
import type { PlainStrings } from '../plain-strings.ts';
import type { ReadRow, RecordReader } from '../record-reader.ts';
import { valueHash } from '../record-scanner.ts';
import type { Edge, LearnedValue, RecordEnd, TreeNode } from '../record-tree.ts';
import { type CellsModule, MISSING_FORM, MISSING_VALUES, READ } from './cells-module.ts';
import { FormWriter } from './form-writer.ts';

/** One for each node and each new value: more only when values are put out by one another. */
const MOST_TRIES = 200;

/** Places in an entry, in words, as packages/core/assembly/cells/memory.ts has them. */
const LENGTH = 1;
const MEANING = 3;
const HASH = 4;
const CONVERSIONS = 6;
const ENTRY_BYTES = 32;

export { CellsModule } from './cells-module.ts';

/** Reads records as RecordScanner does, in WebAssembly. */
export class SimdRecordScanner implements RecordReader {
  readonly draft: ReadRow & { conversions: number; zoneless: number; counted: LearnedValue[] };
  readonly #module: CellsModule;
  readonly #root: TreeNode;
  readonly #strings: PlainStrings;
  readonly #record: number;
  readonly #longest: number;
  /** In words. */
  readonly #result: number;
  readonly #missed: number;
  readonly #counted: number;
  readonly #seconds: number;
  readonly #hash: TextHash = { high: 0, low: 0 };
  #forms: FormWriter;

  constructor(module: CellsModule, root: TreeNode, strings: PlainStrings) {
    const { bytes, words } = module;
    const values = new Uint32Array(bytes.buffer, module.address('ROW'), COLUMNS.length);
    const row: RowValues = { values, seconds: Number.NaN };
    this.draft = { row, conversions: 0, zoneless: 0, counted: [] };
    this.#module = module;
    this.#root = root;
    this.#strings = strings;
    this.#record = module.address('RECORD');
    this.#longest = module.address('LONGEST');
    this.#result = module.address('RESULT') >> 2;
    this.#missed = module.address('MISSED') >> 2;
    this.#counted = module.address('COUNTED') >> 2;
    this.#seconds = module.address('SECONDS') >> 3;
    words.fill(0, 0, this.#result);
    module.forgetValues();
    this.#forms = new FormWriter(module, root);
  }

  read(raw: Uint8Array): RecordEnd | null {
    const { length } = raw;
    if (length > this.#longest) return null;
    this.#module.bytes.set(raw, this.#record);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const result = this.#module.readRecord(length);
      if (result === READ) return this.#finish();
      const node = this.#module.words[this.#result] as number;
      if (result === MISSING_FORM && this.#forms.extend(node)) continue;
      if (result !== MISSING_VALUES) return null;
      const added = this.#addValues();
      if (added === 'all') return this.#finish();
      if (added === 'none') return null;
    }
    return null;
  }

  /** Values that were learned no longer say what they said. */
  forget(): void {
    this.#module.forgetValues();
    this.#forms = new FormWriter(this.#module, this.#root);
  }

  release(): void {
    this.#module.release();
  }

  #finish(): RecordEnd | null {
    const { draft } = this;
    const { words, doubles } = this.#module;
    const at = this.#result;
    draft.conversions = words[at + 1] as number;
    draft.zoneless = words[at + 2] as number;
    draft.row.seconds = doubles[this.#seconds] as number;
    if (draft.counted.length > 0) draft.counted.length = 0;
    for (let left = words[at + 3] as number, from = this.#counted; left > 0; left--, from++) {
      draft.counted.push(this.#forms.counted[words[from] as number] as LearnedValue);
    }
    return this.#forms.node(words[at] as number).end;
  }

  /**
   * Tells the module what values mean that it met for the first time.
   * @returns `some` when the record has to be read again for what they mean to come in
   */
  #addValues(): 'all' | 'some' | 'none' {
    const { words } = this.#module;
    let added: 'all' | 'some' = 'all';
    const count = words[this.#result + 4] as number;
    for (let nth = 0; nth < count; nth++) {
      const at = this.#missed + nth * 2;
      const entry = (words[at] as number) >> 2;
      const edge = this.#forms.edges[words[at + 1] as number] as Edge;
      const meaning = this.#meaningOf(edge, entry);
      if (meaning === 0) return 'none';
      words[entry + MEANING] = Math.abs(meaning);
      if (meaning < 0) {
        words[entry + HASH] = this.#hash.high;
        words[entry + HASH + 1] = this.#hash.low;
        words[entry + CONVERSIONS] = 1;
      }
      if (meaning < 0 || edge.kind === 'learned') added = 'some';
      else this.draft.row.values[edge.column] = meaning;
    }
    return added;
  }

  #meaningOf({ kind, values }: Edge, entry: number): number {
    const { bytes, words } = this.#module;
    const start = (entry << 2) + ENTRY_BYTES;
    const end = start + (words[entry + LENGTH] as number);
    if (kind === 'text') return this.#strings.text(bytes, start, end);
    if (kind === 'url') return this.#strings.url(bytes, start, end, this.#hash);
    if (kind === 'address') return this.#strings.address(bytes, start, end);
    const value = values.get(valueHash(bytes, start, end)) ?? null;
    return value !== null && isValue(value, bytes, start, end) ? this.#forms.value(value) : 0;
  }
}

function isValue({ raw }: LearnedValue, bytes: Uint8Array, start: number, end: number): boolean {
  return raw.length === end - start && raw.every((byte, at) => byte === bytes[start + at]);
}
