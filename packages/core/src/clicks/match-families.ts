import { ALERT, URL_CLICK_EVENTS } from './codes.ts';
import { familyOf, type Grouping, messageOf, WINDOW_TICKS } from './grouping.ts';
import { ticksBetween } from './row-order.ts';

/**
 * Joins activities of different families that tell of one click: same user, message and URL, within
 * two seconds, one to one. Rows that could be paired in more than one way stay apart, as a doubt.
 * @param rows of one user and URL, both known, by time
 */
export function matchFamilies(grouping: Grouping, rows: Uint32Array): void {
  for (const told of byMessage(grouping, rows).values()) {
    if (told.length > 1) matchMessage(grouping, told);
  }
}

/** Rows that can be matched, by message; each list by time. Alerts name no message. */
function byMessage(grouping: Grouping, rows: Uint32Array): Map<number, number[]> {
  const { store } = grouping;
  const lists = new Map<number, number[]>();
  for (const row of rows) {
    const message = messageOf(grouping, row);
    if (message === 0 || familyOf(store, row) === ALERT) continue;
    if (Number.isNaN(store.seconds.get(row))) continue;
    const list = lists.get(message);
    if (list === undefined) lists.set(message, [row]);
    else list.push(row);
  }
  return lists;
}

/**
 * Cuts the rows where nothing before can be paired with anything after, and settles each part. Two
 * rows of different families that are near enough hold all rows between them together: such a row
 * differs in family from one of the two, and is nearer.
 */
function matchMessage(grouping: Grouping, rows: readonly number[]): void {
  const { store } = grouping;
  const families = rows.map((row) => familyOf(store, row));
  const nextOther = nextOtherFamily(families);
  const near = (a: number, b: number): boolean =>
    ticksBetween(store, rows[a] as number, rows[b] as number) <= WINDOW_TICKS;
  let start = 0;
  /** The latest row before whose family is not that of its successor. */
  let lastOther = -1;
  for (let at = 0; at < rows.length; at++) {
    const next = at + 1;
    if (next < rows.length) {
      if (families[at] !== families[next]) lastOther = at;
      const after = nextOther[at] as number;
      if (lastOther >= 0 && near(lastOther, next)) continue;
      if (after < rows.length && near(at, after)) continue;
    }
    settle(grouping, rows.slice(start, next));
    start = next;
  }
}

/** For each place the next one of another family, or the length. */
function nextOtherFamily(families: readonly number[]): Uint32Array {
  const next = new Uint32Array(families.length);
  for (let at = families.length - 1; at >= 0; at--) {
    const after = at + 1;
    const same = after < families.length && families[at] === families[after];
    next[at] = same ? (next[after] as number) : after;
  }
  return next;
}

/**
 * One click has one activity of a family; only the rows of one ReportId may be several, and then as
 * many records of another family may stand beside them (a block and its override).
 */
function settle(grouping: Grouping, rows: readonly number[]): void {
  const { store, sets } = grouping;
  const counts = [0, 0, 0];
  const reports = new Map<number, number>();
  for (const row of rows) {
    const family = familyOf(store, row);
    counts[family] = (counts[family] as number) + 1;
    const set = sets.find(row);
    if (family === URL_CLICK_EVENTS) reports.set(set, (reports.get(set) ?? 0) + 1);
  }
  const others = counts.filter((count, family) => family !== URL_CLICK_EVENTS && count > 0);
  if (others.length + Math.min(reports.size, 1) < 2) return;
  let room = 1;
  for (const count of reports.values()) room = Math.max(room, count);
  if (reports.size <= 1 && others.every((count) => count <= room)) {
    for (const row of rows) sets.join(rows[0] as number, row);
    return;
  }
  const heads = new Set(rows.map((row) => sets.find(row)));
  const atLeast = Math.max(reports.size, ...others.map((count) => Math.ceil(count / room)));
  grouping.doubts.push({ rows: [...heads], atLeast });
}
