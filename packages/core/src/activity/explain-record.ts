import type { CellRule } from '../gen/cell-rules.ts';
import type { ConversionName } from '../gen/conversions.ts';
import { DECISION_ROWS } from '../gen/decision-rows.ts';
import type { Decision } from '../gen/decisions.ts';
import { MAPPING } from '../gen/mapping.ts';
import type { ShapeName, TerminalShapeName } from '../gen/shapes.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { isJsonObject } from '../records/json-object.ts';
import type { OpenedRecord } from '../shapes/opened.ts';
import { shapeNamed } from '../shapes/shape-named.ts';
import { ACTIVITY_MEMBERS, type ActivityMember } from './activity-members.ts';
import { type CellReading, isConverted } from './read-cells.ts';
import { activityOf, openedRecord } from './to-activity.ts';

/** Where one member comes from. */
export interface ExplainedMember {
  readonly member: ActivityMember;
  /**
   * `record`: a cell of the record. `wrapper`: a cell of what carried it, since the record says
   * nothing. `decision`: the decision table. `reader`: worked out while reading. `nothing`: no cell.
   */
  readonly from: 'record' | 'wrapper' | 'decision' | 'reader' | 'nothing';
  readonly cell: ExplainedCell | null;
  /** What the activity has. */
  readonly value: unknown;
  /** Why no record of this shape can tell it, from the schema; else null. */
  readonly absent: string | null;
}

/** One cell and what became of it. */
export interface ExplainedCell {
  /** JSON Pointer into the record, or into the wrapper, with keys as sent. */
  readonly pointer: string;
  readonly sent: unknown;
  readonly conversion: ConversionName;
  /** The conversion changed the value. */
  readonly converted: boolean;
}

/** A fact that the decision table looked at. */
export interface ExplainedFact extends ExplainedCell {
  readonly fact: string;
  readonly value: unknown;
}

export interface Explanation {
  readonly shape: ShapeName;
  readonly terminal: TerminalShapeName;
  /** False for an audit record of another kind; its members are told all the same. */
  readonly click: boolean;
  readonly activity: UrlTimeOfClickActivity;
  /** All members in the order of the normal form. */
  readonly members: readonly ExplainedMember[];
  /** `null` for a record that is in normal form already. */
  readonly decision: {
    readonly row: Decision['row'];
    readonly description: string;
    /** Which facts decided; `null` when none said anything. */
    readonly teller: Decision['teller'];
    readonly facts: readonly ExplainedFact[];
  } | null;
  /** Warnings and infos of the conversions. */
  readonly issues: readonly Issue[];
}

/** What is known of the record already; all of it is on an item of `readRecords`. */
export interface ExplainOptions {
  readonly shape?: ShapeName | null;
  readonly terminal?: TerminalShapeName | null;
  readonly outer?: object | null;
  readonly tenant?: string;
}

const DECIDED: ReadonlySet<ActivityMember> = new Set<ActivityMember>([
  'blocked',
  'clickedThrough',
  'outcome',
  'route',
  'page',
  'outcomeReason',
]);

/**
 * Tells for each member of the normal form which cell it came from, what was sent there, and what
 * was done to it; and which row of the decision table was used. The values are those of the
 * record: print them with care.
 *
 * @throws TypeError for a value that is no object, or that claims to be in normal form and is not
 */
export function explainRecord(record: object, options: ExplainOptions = {}): Explanation {
  const opened = openedWith(record, options);
  const cells = new Map<string, { cell: ExplainedCell; from: 'record' | 'wrapper' }>();
  const facts: ExplainedFact[] = [];
  const issues: Issue[] = [];
  let decided: Decision | null = null;
  const activity = activityOf(opened, options.tenant ?? null, issues, {
    member: (rule, reading, from) => {
      cells.set(rule.member, { cell: cellOf(rule, reading), from });
    },
    fact: (rule, reading) => {
      facts.push({ fact: rule.member, ...cellOf(rule, reading), value: reading.value });
    },
    decision: (decision) => {
      decided = decision;
    },
  });
  if (activity === null) throw new TypeError('not a UrlTimeOfClickActivity in normal form');
  const { shape, terminal, click } = opened;
  return {
    shape,
    terminal,
    click,
    activity,
    members: ACTIVITY_MEMBERS.map((member) => {
      const found = cells.get(member);
      return {
        member,
        from: found?.from ?? originOf(member, terminal, activity),
        cell: found?.cell ?? null,
        value: activity[member],
        absent: absenceOf(member, terminal),
      };
    }),
    decision: decided === null ? null : explained(decided, facts),
    issues,
  };
}

function openedWith(record: object, options: ExplainOptions): OpenedRecord {
  const opened = openedRecord(record, options.terminal ?? undefined);
  if (!options.shape) return opened;
  const { name, kind } = shapeNamed(options.shape);
  if (kind !== 'wrapper') return opened;
  const outer = isJsonObject(options.outer) ? options.outer : null;
  return { ...opened, shape: name, wrapper: name as OpenedRecord['wrapper'], outer };
}

function originOf(
  member: ActivityMember,
  terminal: TerminalShapeName,
  activity: UrlTimeOfClickActivity,
): ExplainedMember['from'] {
  if (terminal === 'activity') return activity[member] === null ? 'nothing' : 'record';
  if (DECIDED.has(member)) return 'decision';
  return MAPPING[terminal].some((rule) => rule.member === member) ? 'nothing' : 'reader';
}

function absenceOf(member: ActivityMember, terminal: TerminalShapeName): string | null {
  const rule = MAPPING[terminal].find((one) => one.member === member);
  return rule && 'absent' in rule ? rule.absent : null;
}

function explained(
  { row, teller }: Decision,
  facts: readonly ExplainedFact[],
): Explanation['decision'] {
  const description = DECISION_ROWS.find(({ id }) => id === row)?.description ?? '';
  return { row, description, teller, facts };
}

function cellOf({ convert }: CellRule, reading: CellReading): ExplainedCell {
  const { pointer, sent } = reading;
  return { pointer, sent, conversion: convert, converted: isConverted(reading) };
}
