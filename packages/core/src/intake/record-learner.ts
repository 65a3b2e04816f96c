import { ACTIVITY_MEMBERS, type ActivityMember } from '../activity/activity-members.ts';
import { addContent, addValue, emptyContent } from '../activity/content-hash.ts';
import {
  ALL_BITS,
  AT,
  COLUMNS,
  DECISION_BITS,
  emptyRow,
  fillRow,
  type RowValues,
} from '../clicks/activity-columns.ts';
import type { StringTable } from '../clicks/string-table.ts';
import type { IssueCode } from '../gen/enums.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import type { ActivityItem, DuplicateItem } from '../read/read-items.ts';
import { canonicalizeKeys } from '../records/canonicalize.ts';
import { isSameJson } from '../records/json-object.ts';
import { looksAtValue } from '../shapes/detect-shape.ts';
import { keysOf, shapeNamed } from '../shapes/shape-named.ts';
import { alternatives, type CellPlan, cellPlans, columnOf } from './cell-plan.ts';
import { type FlatCell, flatCells } from './flat-cells.ts';
import { QUOTE, readGuid } from './plain-bytes.ts';
import { type RecordScanner, valueHash } from './record-scanner.ts';
import {
  type Edge,
  type LearnedValue,
  type RecordEnd,
  type Told,
  TreeNode,
} from './record-tree.ts';

const TERMINAL = 'audit-record';
/** Hostile or unusual data must neither fill the memory nor cost time for nothing. */
const MOST_LESSONS = 20_000;
const MOST_EDGES = 4096;
const MOST_VALUES = 4096;

const DECIDED: readonly number[] = (
  ['blocked', 'clickedThrough', 'outcome', 'route', 'page', 'outcomeReason'] as const
).map((member) => ACTIVITY_MEMBERS.indexOf(member));
const TENANT = ACTIVITY_MEMBERS.indexOf('tenant');
const ORGANIZATION = ACTIVITY_MEMBERS.indexOf('organizationId');

/** Issues that a summary counts in more than one way. */
const NEVER_LEARNED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'enum_value_unknown',
  'property_spelled_twice',
]);

const words: Uint32Array = new Uint32Array(4);

type Item = ActivityItem | DuplicateItem;

/** A cell of a record that is being learned. */
interface Cell extends FlatCell {
  readonly plan: CellPlan;
  /** What it says in issues. */
  readonly codes: readonly IssueCode[];
}

/** Puts forms and values of records that were read in full into a tree, for a scanner to follow. */
export class RecordLearner {
  readonly #root: TreeNode;
  readonly #scanner: RecordScanner;
  readonly #strings: StringTable;
  /** Of all activities; null when each record tells its own. */
  readonly #tenant: string | null;
  readonly #ends: RecordEnd[];
  readonly #plans: ReadonlyMap<string, CellPlan> | null = cellPlans(TERMINAL);
  readonly #alternatives = alternatives(TERMINAL);
  readonly #row: RowValues = emptyRow();
  #lessons = 0;
  #withdrew = false;
  #edges = 0;

  /** @param ends gets each new end of a form */
  constructor(
    root: TreeNode,
    scanner: RecordScanner,
    strings: StringTable,
    tenant: string | null,
    ends: RecordEnd[],
  ) {
    this.#root = root;
    this.#scanner = scanner;
    this.#strings = strings;
    this.#tenant = tenant;
    this.#ends = ends;
  }

  /**
   * Learns from one record if it is plain enough: flat, of a click, nothing contradictory.
   * @returns whether something that was learned before holds no longer
   */
  learn(item: Item): boolean {
    if (item.terminal !== TERMINAL || item.shape !== TERMINAL || item.outer !== null) return false;
    if (++this.#lessons > MOST_LESSONS) return false;
    const cells = this.#cellsOf(item);
    if (cells === null) return false;
    fillRow(this.#row, item.key, item.activity, this.#strings);
    this.#withdrew = false;
    if (this.#addPath(item, cells)) this.#addEnd(item, cells);
    return this.#withdrew;
  }

  #addEnd(item: Item, cells: readonly Cell[]): void {
    const node = this.#scanner.scan(item.raw);
    if (node === null || node.isSpoiled) return;
    const tellsDecision = cells.some(({ plan }) => plan.tellsFact);
    const end = this.#endOf(item, cells, tellsDecision);
    if (end === null || (node.end !== null && !isSameEnd(node.end, end))) {
      node.isSpoiled = true;
      node.end = null;
      this.#withdrew = true;
    } else if (node.end === null) {
      node.end = end;
      this.#ends.push(end);
    }
  }

  /** @returns null for a record whose row is not the sum of what its cells say */
  #cellsOf({ raw, record, issues }: Item): readonly Cell[] | null {
    const flat = flatCells(raw);
    const keys = Object.keys(record);
    if (flat === null || this.#plans === null) return null;
    if (flat.length !== keys.length || flat.some(({ key }, at) => key !== keys[at])) return null;
    const shape = shapeNamed(TERMINAL);
    const wire = keysOf(shape);
    const canonical = canonicalizeKeys(record, wire, shape.suffixes);
    // One of two spellings was left out.
    if (Object.keys(canonical.record).length !== keys.length) return null;
    const nameOf = new Map(keys.map((key) => [key, key]));
    for (const [name, sent] of canonical.renamed ?? []) nameOf.set(sent, name);
    const cells = flat.map((cell) => {
      const name = nameOf.get(cell.key) as string;
      const known = wire.names.some((spelling) => spelling.canonical === name);
      const plan = this.#planOf(cell.key, name, known || raw[cell.value] !== QUOTE);
      const codes = issues.filter(({ path }) => path === `/${cell.key}`).map(({ code }) => code);
      return { ...cell, plan, codes };
    });
    const names = new Set(nameOf.values());
    const isPlain =
      this.#alternatives.every((list) => list.filter((name) => names.has(name)).length < 2) &&
      cells.filter(({ plan }) => plan.tellsFact).length < 2 &&
      cells.some(({ plan, value }) => plan.kind === 'id' && readGuid(raw, value + 1, words)) &&
      cells.every(isLearnable) &&
      issues.every(({ code, path }) => code === 'property_missing' || keys.includes(path.slice(1)));
    return isPlain ? cells : null;
  }

  #planOf(key: string, name: string, isChecked: boolean): CellPlan {
    const plan = this.#plans?.get(name);
    if (looksAtValue(key)) {
      return { kind: 'fixed', members: plan?.members ?? [], tellsFact: plan?.tellsFact ?? false };
    }
    return plan ?? { kind: isChecked ? 'learned' : 'skipped', members: [], tellsFact: false };
  }

  /** @returns false when there is no room */
  #addPath(item: Item, cells: readonly Cell[]): boolean {
    let node = this.#root;
    for (const cell of cells) {
      const bytes = item.raw.slice(cell.start, cell.plan.kind === 'fixed' ? cell.end : cell.value);
      let edge = node.edges.find((known) => isSameBytes(known.bytes, bytes));
      if (edge === undefined) {
        if (++this.#edges > MOST_EDGES) return false;
        edge = newEdge(bytes, cell.plan);
        node.edges.push(edge);
      }
      if (edge.kind === 'learned' && edge.values.size < MOST_VALUES) {
        this.#learnValue(edge, item, cell);
      }
      node = edge.next;
    }
    return true;
  }

  #learnValue(edge: Edge, item: Item, cell: Cell): void {
    const { values } = edge;
    const raw = item.raw.slice(cell.value, cell.end);
    const hash = valueHash(raw, 0, raw.length);
    const known = values.get(hash);
    const told = this.#toldBy(item, cell);
    if (known === undefined) values.set(hash, { ...told, raw, times: 0 });
    // Two values of one hash, or a value that does not always say the same: read in full.
    else if (known !== null && !isSameJson({ ...told, raw: [...raw] }, comparable(known))) {
      values.set(hash, null);
      edge.lastValue = null;
      this.#withdrew = true;
    }
  }

  /** What a value adds: the members read from it, and all that is decided by it alone. */
  #toldBy({ activity }: Item, { key, plan, codes }: Cell): Told {
    const content = emptyContent();
    const { values } = this.#row;
    const add = (member: number): void => addValue(content, member, memberOf(activity, member));
    const columns = plan.members.map(columnOf).filter((column) => column >= 0);
    plan.members.forEach(add);
    if (plan.tellsFact) {
      DECIDED.forEach(add);
      columns.push(AT.reason);
    }
    if (this.#tenant === null && plan.members.includes(ORGANIZATION)) {
      add(TENANT);
      columns.push(AT.keyPrefix);
    }
    return {
      ...content,
      bits: plan.tellsFact ? (values[AT.bits] as number) & DECISION_BITS : 0,
      columns: columns.map((column) => [column, values[column] as number] as const),
      conversions: conversionsOf(activity, key),
      codes,
    };
  }

  /** The rest: what the cells, as the scanner has just read them, do not say. */
  #endOf(item: Item, cells: readonly Cell[], tellsDecision: boolean): RecordEnd | null {
    const { activity, issues } = item;
    const { draft } = this.#scanner;
    const total = emptyContent();
    addContent(total, activity);
    const covered = new Set(cells.flatMap((cell) => this.#columnsOf(cell)));
    const { values, seconds } = this.#row;
    for (const column of covered) if (draft.row.values[column] !== values[column]) return null;
    if (!Object.is(draft.row.seconds, seconds)) return null;
    const conversions = draft.counted.reduce((sum, told) => sum + told.conversions, 0);
    const bits = (values[AT.bits] as number) & ALL_BITS;
    const fixed = cells.filter(({ plan }) => plan.kind === 'fixed').flatMap(({ codes }) => codes);
    return {
      shape: item.shape,
      high: (total.high - draft.high) | 0,
      low: (total.low - draft.low) | 0,
      members: total.members - draft.members,
      bits: tellsDecision ? bits & ~DECISION_BITS : bits,
      columns: COLUMNS.map((_, at) => [at, values[at] as number] as const).filter(
        ([at]) => !covered.has(at) && at !== AT.hash0 && at !== AT.hash1 && at !== AT.bits,
      ),
      conversions: activity.provenance.conversions.length - draft.conversions - conversions,
      aliases: activity.provenance.aliases.length,
      codes: [...fixed, ...issues.map(({ code }) => code).filter(isMissing)],
      activities: 0,
      duplicates: 0,
    };
  }

  /** Columns that the scanner writes at a cell. */
  #columnsOf({ plan }: Cell): readonly number[] {
    if (plan.kind === 'fixed') return [];
    if (plan.kind === 'id') return [AT.key0, AT.key1, AT.key2, AT.key3];
    const columns = plan.members.map(columnOf).filter((column) => column >= 0);
    if (plan.tellsFact) columns.push(AT.reason);
    if (this.#tenant === null && plan.members.includes(ORGANIZATION)) columns.push(AT.keyPrefix);
    return columns;
  }
}

/** Values of these kinds never give another issue than a time without zone. */
function isLearnable({ plan, codes }: Cell): boolean {
  if (plan.kind === 'learned' || plan.kind === 'fixed') {
    return !codes.some((code) => NEVER_LEARNED.has(code));
  }
  return codes.every((code) => plan.kind === 'time' && code === 'time_without_zone');
}

function isMissing(code: IssueCode): boolean {
  return code === 'property_missing';
}

function newEdge(bytes: Uint8Array, { kind, members: [member = -1] }: CellPlan): Edge {
  const column = member < 0 ? -1 : columnOf(member);
  return { bytes, kind, member, column, values: new Map(), lastValue: null, next: new TreeNode() };
}

function memberOf(
  activity: UrlTimeOfClickActivity,
  member: number,
): UrlTimeOfClickActivity[ActivityMember] {
  return activity[ACTIVITY_MEMBERS[member] as ActivityMember];
}

function conversionsOf({ provenance }: UrlTimeOfClickActivity, key: string): number {
  return provenance.conversions.filter(({ path }) => path === `/${key}`).length;
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function comparable({ times: _, raw, ...told }: LearnedValue): object {
  return { ...told, raw: [...raw] };
}

/** Whether two records of one form agree in all that is not told by cells. */
function isSameEnd(a: RecordEnd, b: RecordEnd): boolean {
  const { activities: _, duplicates: __, ...one } = a;
  const { activities: ___, duplicates: ____, ...other } = b;
  return isSameJson(one, other);
}
