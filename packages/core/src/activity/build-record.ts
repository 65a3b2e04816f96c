import { type CellRule, FACT_RULES, MEMBER_RULES } from '../gen/cell-rules.ts';
import type { TerminalShapeName } from '../gen/shapes.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';

type Family = UrlTimeOfClickActivity['family'];
type Cells = Record<string, unknown>;

/** The shape in which a family has its own wire form. */
export const SHAPE_OF_FAMILY: Readonly<Record<Family, TerminalShapeName>> = {
  audit: 'audit-record',
  'url-click-events': 'url-click-events',
  detail: 'safe-links-detail',
  alert: 'alert-entity',
};

/** Members that facts were told by: the way back from the decision table. */
const FACT_MEMBERS: Readonly<Record<string, 'blocked' | 'clickedThrough'>> = {
  isClickedThrough: 'clickedThrough',
  legacyBlocked: 'blocked',
  legacyClickedThrough: 'clickedThrough',
};

/**
 * The wire form that real records of its family have, from an activity that was created: Microsoft's
 * names as sent (`Url`, `UrlClickAction`), audit times without zone, an address with its port. It is
 * the mapping of the schema read backwards; members that the family has no cell for are left out.
 */
export function buildRecord(activity: UrlTimeOfClickActivity): Record<string, unknown> {
  const shape = SHAPE_OF_FAMILY[activity.family];
  const record = recognisedAs(activity.family);
  for (const rule of MEMBER_RULES[shape]) {
    if (rule.when === undefined) {
      setCell(record, cellOf(rule, activity), wireValue(rule, shape, activity));
    }
  }
  for (const rule of FACT_RULES[shape]) {
    const member = FACT_MEMBERS[rule.member];
    // A record with an action has no booleans of 2018 beside it.
    const isSaid = activity.action === null || !rule.member.startsWith('legacy');
    if (member && isSaid) setCell(record, rule.cells[0], activity[member]);
  }
  return closed(record);
}

/** What makes a record recognisable, for activities that leave it out. */
function recognisedAs(family: Family): Cells {
  if (family === 'audit') return { RecordType: 41, Operation: 'TIUrlClickData' };
  if (family === 'url-click-events') return { Url: null, ActionType: null, IsClickedThrough: null };
  if (family === 'detail') return { ClickTime: null, Url: null };
  return {
    RecordType: 40,
    Operation: 'AlertEntityGenerated',
    Data: { etype: 'MaliciousUrl', dm: 'MDO Safe Links', lon: 'MaliciousUrlClick' },
  };
}

/** The first cell of a rule, or the one that told the action. */
function cellOf(rule: CellRule, { action }: UrlTimeOfClickActivity): readonly string[] | undefined {
  const told = rule.member === 'action' ? rule.pointers.indexOf(action?.source ?? '') : -1;
  return rule.cells[told < 0 ? 0 : told];
}

function wireValue(
  rule: CellRule,
  shape: TerminalShapeName,
  activity: UrlTimeOfClickActivity,
): unknown {
  const value: unknown = activity[rule.member as keyof UrlTimeOfClickActivity];
  if (value === null) return null;
  switch (rule.convert) {
    case 'utc-date-time':
      return isZoneless(rule, shape) ? String(value).replace(/Z$/, '') : value;
    case 'ip-address':
      return withPort(String(value), portBeside(rule, shape, activity));
    case 'ip-port':
      return null;
    case 'click-action':
      return activity.action?.code ?? activity.action?.name ?? null;
    case 'action-name':
      return activity.action?.name ?? null;
    case 'json-text-list':
      return JSON.stringify(value);
    default:
      return value;
  }
}

/** Audit records leave the zone out, but not in the JSON that an alert carries. */
function isZoneless(rule: CellRule, shape: TerminalShapeName): boolean {
  return (shape === 'audit-record' || shape === 'alert-entity') && rule.cells[0]?.length === 1;
}

function portBeside(
  rule: CellRule,
  shape: TerminalShapeName,
  activity: UrlTimeOfClickActivity,
): unknown {
  const beside = MEMBER_RULES[shape].find(
    (other) => other.convert === 'ip-port' && other.pointers[0] === rule.pointers[0],
  );
  return beside ? activity[beside.member as keyof UrlTimeOfClickActivity] : null;
}

function withPort(address: string, port: unknown): string {
  if (typeof port !== 'number') return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

function setCell(record: Cells, cell: readonly string[] | undefined, value: unknown): void {
  if (cell === undefined || value === null) return;
  const [key = '', ...below] = cell;
  if (below.length === 0) record[key] = value;
  else {
    record[key] ??= {};
    setCell(record[key] as Cells, below, value);
  }
}

/** Microsoft writes an object inside a record as JSON text. */
function closed(record: Cells): Cells {
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'object' && value !== null) record[key] = JSON.stringify(value);
  }
  return record;
}
