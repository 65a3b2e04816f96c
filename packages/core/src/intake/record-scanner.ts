import { AT } from '../clicks/activity-columns.ts';
import type { TextHash } from '../hash/text-hash.ts';
import { hashPlain, isPlainText, plainEnd, QUOTE, readGuid, standsAt } from './plain-bytes.ts';
import type { PlainStrings } from './plain-strings.ts';
import { PlainTime } from './plain-time.ts';
import type { RecordReader } from './record-reader.ts';
import type { Edge, LearnedValue, RecordEnd, TreeNode } from './record-tree.ts';
import { RowDraft } from './row-draft.ts';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const COMMA = 0x2c;
const GUID_LENGTH = 36;
const NONE = -1;

/** Reads records whose form is in a tree straight into a draft of their row: the twin of SimdRecordScanner. */
export class RecordScanner implements RecordReader {
  readonly draft: RowDraft = new RowDraft();
  readonly #root: TreeNode;
  readonly #strings: PlainStrings;
  readonly #hash: TextHash = { high: 0, low: 0 };
  readonly #time: PlainTime = new PlainTime();
  readonly #guid: Uint32Array = new Uint32Array(4);

  constructor(root: TreeNode, strings: PlainStrings) {
    this.#root = root;
    this.#strings = strings;
  }

  read(raw: Uint8Array): RecordEnd | null {
    const end = this.scan(raw)?.end ?? null;
    if (end === null) return null;
    this.draft.addTold(end);
    this.draft.finish();
    return end;
  }

  /**
   * Reads all cells into the draft.
   * @returns the node behind the last one, null for a record that the tree does not have
   */
  scan(raw: Uint8Array): TreeNode | null {
    const last = raw.length - 1;
    if (last < 1 || raw[0] !== OPEN || raw[last] !== CLOSE) return null;
    this.draft.clear();
    let node = this.#root;
    for (let at = 1; ; at++) {
      const edge = edgeAt(node, raw, at);
      if (edge === null) return null;
      at = this.#read(edge, raw, at + edge.bytes.length);
      if (at === NONE) return null;
      node = edge.next;
      if (at === last) return node;
      if (raw[at] !== COMMA) return null;
    }
  }

  /** @returns the offset behind the value, -1 when it cannot be read here */
  #read(edge: Edge, raw: Uint8Array, at: number): number {
    switch (edge.kind) {
      case 'fixed':
        return at;
      case 'skipped':
        return this.#skip(raw, at);
      case 'text':
        return this.#readText(edge, raw, at);
      case 'url':
        return this.#readUrl(edge, raw, at);
      case 'address':
        return this.#readAddress(edge, raw, at);
      case 'time':
        return this.#readTime(edge, raw, at);
      case 'id':
        return this.#readId(edge, raw, at);
      case 'learned':
        return this.#readLearned(edge, raw, at);
    }
  }

  #skip(raw: Uint8Array, at: number): number {
    if (raw[at] !== QUOTE) return NONE;
    const end = plainEnd(raw, at + 1);
    return raw[end] === QUOTE ? end + 1 : NONE;
  }

  /** Leaves the hash of the text in `#hash`. @returns the offset of the closing quote */
  #textEnd(raw: Uint8Array, at: number): number {
    if (raw[at] !== QUOTE) return NONE;
    const end = hashPlain(raw, at + 1, this.#hash);
    return raw[end] === QUOTE && isPlainText(raw, at + 1, end) ? end : NONE;
  }

  #readText({ member, column }: Edge, raw: Uint8Array, at: number): number {
    const end = this.#textEnd(raw, at);
    if (end === NONE) return NONE;
    this.draft.addText(member, this.#hash);
    if (column !== NONE) {
      this.draft.row.values[column] = this.#strings.text(raw, at + 1, end);
    }
    return end + 1;
  }

  #readUrl({ member, column }: Edge, raw: Uint8Array, at: number): number {
    const end = this.#textEnd(raw, at);
    if (end === NONE) return NONE;
    const id = this.#strings.url(raw, at + 1, end, this.#hash);
    if (id === 0) return NONE;
    if (id < 0) this.draft.conversions++;
    this.draft.row.values[column] = Math.abs(id);
    this.draft.addText(member, this.#hash);
    // The URL as sent is a member without content.
    this.draft.members++;
    return end + 1;
  }

  #readAddress({ member, column }: Edge, raw: Uint8Array, at: number): number {
    const end = this.#textEnd(raw, at);
    if (end === NONE) return NONE;
    const id = this.#strings.address(raw, at + 1, end);
    if (id === 0) return NONE;
    this.draft.row.values[column] = id;
    this.draft.addText(member, this.#hash);
    return end + 1;
  }

  #readTime({ member, column }: Edge, raw: Uint8Array, at: number): number {
    const time = this.#time;
    const end = time.read(raw, at);
    if (end === NONE) return NONE;
    const { draft } = this;
    draft.addText(member, time.hash);
    if (!time.zoned) {
      draft.zoneless++;
      draft.conversions++;
    }
    if (column !== NONE) {
      draft.row.seconds = time.seconds;
      draft.row.values[column] = 0;
    }
    return end;
  }

  #readId({ member }: Edge, raw: Uint8Array, at: number): number {
    const end = this.#textEnd(raw, at);
    if (end !== at + 1 + GUID_LENGTH || !readGuid(raw, at + 1, this.#guid)) return NONE;
    this.draft.addText(member, this.#hash);
    this.draft.row.values.set(this.#guid, AT.key0);
    return end + 1;
  }

  #readLearned(edge: Edge, raw: Uint8Array, at: number): number {
    let value = edge.lastValue;
    if (value === null || !isValueAt(raw, at, value)) {
      const end = valueEnd(raw, at);
      value = edge.values.get(valueHash(raw, at, end)) ?? null;
      if (value === null || !isValueAt(raw, at, value)) return NONE;
      edge.lastValue = value;
    }
    this.draft.addLearned(value);
    return at + value.raw.length;
  }
}

/** Key of a learned value among those of its cell. */
export function valueHash(raw: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (raw[at] as number)) | 0;
  return hash;
}

/** The offset behind a text, or behind a number or word. */
export function valueEnd(raw: Uint8Array, at: number): number {
  if (raw[at] === QUOTE) return plainEnd(raw, at + 1) + 1;
  let end = at;
  while (end < raw.length && raw[end] !== COMMA && raw[end] !== CLOSE) end++;
  return end;
}

/** The whole value: what follows is a comma or the end of the record. */
function isValueAt(raw: Uint8Array, at: number, { raw: value }: LearnedValue): boolean {
  const next = raw[at + value.length];
  return (next === COMMA || next === CLOSE) && standsAt(raw, at, value);
}

function edgeAt(node: TreeNode, raw: Uint8Array, at: number): Edge | null {
  const { lastEdge } = node;
  if (lastEdge !== null && standsAt(raw, at, lastEdge.bytes)) return lastEdge;
  for (const edge of node.edges) {
    if (edge !== lastEdge && standsAt(raw, at, edge.bytes)) {
      node.lastEdge = edge;
      return edge;
    }
  }
  return null;
}
