import { readCsvData } from '../escape/csv-data.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { checkUrlTimeOfClickActivity } from '../gen/validators.ts';
import { isJsonObject, type JsonObject } from '../records/json-object.ts';
import type { OpenedRecord } from '../shapes/opened.ts';
import { ACTIVITY_MEMBERS } from './activity-members.ts';
import { blankActivity } from './blank-activity.ts';
import { fromRow, type RowValue } from './to-row.ts';

/**
 * Reads our own normal form back: an object as `convert` writes it, or a flat row. Members that are
 * missing become null, others are left out; then it has to be valid.
 *
 * @param tenant replaces the one it has, if given
 * @param issues gets what is wrong with it
 * @returns null when it is not in normal form
 */
export function readOwnActivity(
  { record }: OpenedRecord,
  tenant: string | null,
  issues: Issue[],
): UrlTimeOfClickActivity | null {
  const members = isRow(record) ? fromRow(cellsOf(record)) : record;
  const activity = blankActivity();
  for (const member of ACTIVITY_MEMBERS) {
    if (Object.hasOwn(members, member)) activity[member] = members[member];
  }
  if (tenant !== null) activity.tenant = tenant;
  if (!checkUrlTimeOfClickActivity(activity, issues)) return null;
  return activity as unknown as UrlTimeOfClickActivity;
}

/** The wire record that `convert --original` put beside an activity, else the record itself. */
export function originalOf(record: JsonObject): object {
  const { original } = record;
  const opened = typeof original === 'string' ? jsonOf(readCsvData(original)) : original;
  return isJsonObject(opened) ? opened : record;
}

/** A CSV file has it as text. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRow(record: JsonObject): boolean {
  return !isJsonObject(record.provenance);
}

/** Cells of a CSV file are all text, and were escaped for spreadsheets; those of `toRow` are not. */
function cellsOf(record: JsonObject): Record<string, RowValue> {
  const entries = Object.entries(record) as [string, RowValue][];
  if (!entries.every(([, cell]) => typeof cell === 'string')) return Object.fromEntries(entries);
  return Object.fromEntries(entries.map(([name, cell]) => [name, readCsvData(cell as string)]));
}
