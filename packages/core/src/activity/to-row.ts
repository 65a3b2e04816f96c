import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import {
  ACTIVITY_MEMBERS,
  type ActivityMember,
  type MemberKind,
  memberKind,
} from './activity-members.ts';

/** One cell of a flat row. */
export type RowValue = string | number | boolean | null;

/** Columns of the members that are objects; every other member is one column of its own name. */
const PARTS = {
  action: ['code', 'name', 'source'],
  provenance: ['shape', 'decision', 'aliases', 'conversions'],
} as const;

/**
 * Columns of a flat row, in the order of the normal form: one for each member, `action.code`,
 * `action.name`, `action.source` and `provenance.shape` to `provenance.conversions` for the two that
 * are objects.
 */
export const ROW_COLUMNS: readonly string[] = ACTIVITY_MEMBERS.flatMap(columnsOf);

/**
 * An activity as one flat row, for a CSV file or a table of a database. Lists are JSON text; null is
 * null. Values are data: nothing is defanged or escaped.
 */
export function toRow(activity: UrlTimeOfClickActivity): Record<string, RowValue> {
  const row: Record<string, RowValue> = {};
  for (const member of ACTIVITY_MEMBERS) {
    const value: unknown = activity[member];
    if (member !== 'action' && member !== 'provenance') row[member] = cellOf(value);
    else {
      const parts = value as Readonly<Record<string, unknown>> | null;
      for (const part of PARTS[member]) row[`${member}.${part}`] = cellOf(parts?.[part] ?? null);
    }
  }
  return row;
}

/**
 * The inverse of {@link toRow}, for rows out of a CSV file, whose cells are all text: an empty cell
 * is null, and what is no number, boolean or JSON where one belongs stays text, for the validator of
 * the normal form to refuse. Columns may be missing, and others are left out.
 */
export function fromRow(
  row: Readonly<Record<string, RowValue | undefined>>,
): Record<string, unknown> {
  const activity: Record<string, unknown> = {};
  for (const member of ACTIVITY_MEMBERS) {
    if (member === 'action') activity.action = actionOf(row);
    else if (member === 'provenance') activity.provenance = provenanceOf(row);
    else activity[member] = cellValue(row[member], memberKind(member));
  }
  return activity;
}

function columnsOf(member: ActivityMember): readonly string[] {
  if (member !== 'action' && member !== 'provenance') return [member];
  return PARTS[member].map((part) => `${member}.${part}`);
}

function cellOf(value: unknown): RowValue {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as RowValue);
}

function actionOf(row: Readonly<Record<string, RowValue | undefined>>): unknown {
  const name = cellValue(row['action.name'], 'text');
  if (name === null) return null;
  return {
    code: cellValue(row['action.code'], 'integer'),
    name,
    source: cellValue(row['action.source'], 'text') ?? '',
  };
}

function provenanceOf(row: Readonly<Record<string, RowValue | undefined>>): unknown {
  return {
    shape: cellValue(row['provenance.shape'], 'text'),
    decision: cellValue(row['provenance.decision'], 'text'),
    aliases: cellValue(row['provenance.aliases'], 'list'),
    conversions: cellValue(row['provenance.conversions'], 'list'),
  };
}

function cellValue(cell: RowValue | undefined, kind: MemberKind): unknown {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell !== 'string') return cell;
  if (kind === 'integer') return /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
  // A spreadsheet writes TRUE and FALSE.
  if (kind === 'boolean') return /^true$/i.test(cell) || (/^false$/i.test(cell) ? false : cell);
  return kind === 'list' ? listOf(cell) : cell;
}

function listOf(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
