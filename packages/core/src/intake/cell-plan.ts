import { ACTIVITY_MEMBERS, type ActivityMember } from '../activity/activity-members.ts';
import { AT, type ColumnName } from '../clicks/activity-columns.ts';
import { type CellRule, FACT_RULES, MEMBER_RULES } from '../gen/cell-rules.ts';
import type { TerminalShapeName } from '../gen/shapes.ts';
import type { CellKind } from './record-tree.ts';

/** Columns that hold a member as it is. */
const COLUMN_OF: Readonly<Partial<Record<ActivityMember, ColumnName>>> = {
  userId: 'user',
  url: 'url',
  userIp: 'address',
  sourceId: 'sourceId',
  networkMessageId: 'networkMessageId',
  reportId: 'reportId',
  action: 'action',
  timeOfClick: 'fraction',
};

/** What the mapping of a shape makes of one cell. */
export interface CellPlan {
  readonly kind: CellKind;
  /** Places in ACTIVITY_MEMBERS of the members that are read from the cell. */
  readonly members: readonly number[];
  /** The decision table looks at it. */
  readonly tellsFact: boolean;
}

/** @returns the place of a member's column in a row, -1 without one */
export function columnOf(member: number): number {
  const name = COLUMN_OF[ACTIVITY_MEMBERS[member] as ActivityMember];
  return name === undefined ? -1 : AT[name];
}

/**
 * The plan of each cell of a shape by its canonical key.
 * @returns null for a shape whose rules look at more than one cell at a time, or inside of one
 */
export function cellPlans(terminal: TerminalShapeName): ReadonlyMap<string, CellPlan> | null {
  const members = MEMBER_RULES[terminal];
  const facts = FACT_RULES[terminal];
  const all = [...members, ...facts];
  if (all.some(({ cells, when }) => when !== undefined || cells.some(({ length }) => length > 1))) {
    return null;
  }
  const keys = new Set(all.flatMap(({ cells }) => cells.map(([key]) => key as string)));
  return new Map([...keys].map((key) => [key, planOf(key, members, facts)]));
}

/** Cells of which only one may be in a record: they are asked one after the other. */
export function alternatives(terminal: TerminalShapeName): readonly (readonly string[])[] {
  return [...MEMBER_RULES[terminal], ...FACT_RULES[terminal]]
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => cells.map(([key]) => key as string));
}

function planOf(key: string, members: readonly CellRule[], facts: readonly CellRule[]): CellPlan {
  const reads = ({ cells }: CellRule): boolean => cells.some(([cell]) => cell === key);
  const told = members.filter(reads);
  const tellsFact = facts.some(reads);
  return {
    kind: tellsFact ? 'learned' : kindOf(told),
    members: told.map(({ member }) => ACTIVITY_MEMBERS.indexOf(member as ActivityMember)),
    tellsFact,
  };
}

/** By the conversions, in the order of the members. */
function kindOf(told: readonly CellRule[]): CellKind {
  switch (told.map(({ member, convert }) => (member === 'id' ? member : convert)).join()) {
    case 'id':
      return 'id';
    case 'text':
      return 'text';
    case 'utc-date-time':
      return 'time';
    case 'safe-links-url,text':
      return 'url';
    case 'ip-address,ip-port':
      return 'address';
    default:
      return 'learned';
  }
}
