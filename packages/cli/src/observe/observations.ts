import { canonicalize, KEYS, RECORD_FORMS, SHAPES, type WireName } from '@timeofclick/core';
import type { ReadItem } from '@timeofclick/core/read';
import { foldedName } from './folded-name.ts';

/** Deeper members are counted with the one that holds them. */
const DEEPEST = 5;

/** Kinds of observations kept; further ones are a number. */
const MOST_KINDS = 2000;

/** One thing that the schemas do not have, without a value. */
export interface Observation {
  readonly kind: 'member' | 'type' | 'enum-value' | 'row';
  /** Where: `RecordType 6`, `url-click-events`, `unknown table`. */
  readonly form: string;
  /** JSON Pointer of a member; elements of a list are `*`. Of an enum value, its name. */
  readonly name: string;
  /** How often each JSON type was there; of a row, its keys; of an enum value, its number or `a text`. */
  readonly types: Readonly<Record<string, number>>;
  readonly count: number;
}

interface Tally {
  readonly kind: Observation['kind'];
  readonly form: string;
  readonly name: string;
  readonly types: Map<string, number>;
  count: number;
}

/** What records have that the schemas lack. Memory depends on the kinds of it, not on the records. */
export class Observations {
  readonly #tallies: Map<string, Tally> = new Map();
  #left = 0;

  /** Observations beyond the limit, which were not looked at further. */
  get notShown(): number {
    return this.#left;
  }

  add(item: ReadItem): void {
    if (
      item.kind === 'source' ||
      item.kind === 'unreadable' ||
      item.kind === 'activity' ||
      item.kind === 'duplicate'
    )
      return;
    const record = item.kind === 'record' ? item.record : item.value;
    const type = item.kind === 'record' ? item.recordType : typeIn(record);
    const form =
      type === null ? (item.terminal ?? item.shape ?? 'unknown table') : `RecordType ${type}`;
    for (const { code, path, params } of item.issues) {
      if (code === 'property_type') {
        this.#count(
          'type',
          form,
          generalPath(path),
          `${params.actual ?? 'unknown'}, not ${params.expected ?? 'that'}`,
        );
      } else if (code === 'enum_value_unknown') {
        this.#count(
          'enum-value',
          form,
          String(params.enumName),
          typeof params.value === 'number' ? String(params.value) : 'a text',
        );
      }
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return;
    const wire = wireOf(item.terminal, type);
    if (wire !== null) this.#addMembers(record, wire, form, item.terminal);
    else if (item.terminal === null) {
      const keys = [...new Set(Object.keys(record).map(foldedName))].sort().slice(0, 40);
      this.#count('row', 'unknown table', keys.join(' '), 'row');
    }
  }

  /** By form, then kind, then the most frequent first. */
  sorted(): readonly Observation[] {
    const order = (a: Tally, b: Tally): number =>
      byText(a.form, b.form) ||
      byText(a.kind, b.kind) ||
      b.count - a.count ||
      byText(a.name, b.name);
    return [...this.#tallies.values()].sort(order).map(({ types, ...told }) => ({
      ...told,
      types: Object.fromEntries([...types].sort(([a], [b]) => byText(a, b))),
    }));
  }

  #addMembers(record: object, wire: WireName, form: string, terminal: string | null): void {
    const { suffixes = [], view = [] } = SHAPES.find((one) => one.name === terminal) ?? {};
    const known = new Set([...KEYS[wire].names.map(({ canonical }) => canonical), ...view.flat()]);
    for (const [key, value] of Object.entries(canonicalize(record, wire, suffixes).record)) {
      if (!known.has(key)) this.#addMember(value, form, `/${foldedName(key)}`, 1);
    }
  }

  #addMember(value: unknown, form: string, name: string, depth: number): void {
    this.#count('member', form, name, jsonType(value));
    if (depth >= DEEPEST || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const element of value) this.#addMember(element, form, `${name}/*`, depth + 1);
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      this.#addMember(member, form, `${name}/${foldedName(key)}`, depth + 1);
    }
  }

  #count(kind: Observation['kind'], form: string, name: string, type: string): void {
    const key = `${kind}\n${form}\n${name}`;
    let tally = this.#tallies.get(key);
    if (tally === undefined) {
      if (this.#tallies.size >= MOST_KINDS) {
        this.#left += 1;
        return;
      }
      tally = { kind, form, name, types: new Map(), count: 0 };
      this.#tallies.set(key, tally);
    }
    tally.count += 1;
    // An unlisted number is a code; no more of them than fit a line are told apart.
    const told = tally.types.has(type) || tally.types.size < 20 ? type : 'others';
    tally.types.set(told, (tally.types.get(told) ?? 0) + 1);
  }
}

/** The form whose names are known; null for a row of a table that is none of ours. */
function wireOf(terminal: string | null, recordType: number | null): WireName | null {
  const shape = SHAPES.find((one) => one.name === terminal);
  if (shape === undefined || shape.name === 'activity') return null;
  if (shape.name !== 'audit-record') return shape.keys ?? 'audit-record';
  const forms: Readonly<Record<number, WireName>> = RECORD_FORMS;
  return forms[recordType ?? -1] ?? 'audit-record';
}

/** RecordType of a rejected value, when it is a number. */
function typeIn(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null;
  const { RecordType } = canonicalize(value, 'audit-record').record;
  return typeof RecordType === 'number' ? RecordType : null;
}

/** A JSON Pointer without the places in lists, and without keys that are data. */
function generalPath(path: string): string {
  return path
    .split('/')
    .map((part, at) => (at === 0 ? '' : /^\d+$/.test(part) ? '*' : foldedName(part)))
    .join('/');
}

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
