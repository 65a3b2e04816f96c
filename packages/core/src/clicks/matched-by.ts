import { type ClickTable, rowsOf } from './click-table.ts';
import { ALERT, URL_CLICK_EVENTS } from './codes.ts';
import { familyOf } from './grouping.ts';

/**
 * Why activities are one click: rows of UrlClickEvents share a ReportId; records of two tables agree
 * in user, message, URL and time; an alert agrees with them in user, URL and time; several alerts of
 * one instant.
 */
export type MatchedBy = 'report-id' | 'user-message-url-time' | 'user-url-time' | 'same-alert';

/** In the order of the type; empty when one activity tells of the click. */
export function matchedBy(clicks: ClickTable, click: number): readonly MatchedBy[] {
  const rows = rowsOf(clicks, click);
  if (rows.length === 1) return [];
  const families = rows.map((row) => familyOf(clicks.store, row));
  const own = new Set(families.filter((family) => family !== ALERT));
  const events = families.filter((family) => family === URL_CLICK_EVENTS).length;
  const alerts = families.filter((family) => family === ALERT).length;
  const found: MatchedBy[] = [];
  if (events > 1) found.push('report-id');
  if (own.size > 1) found.push('user-message-url-time');
  if (alerts > 0) found.push(own.size > 0 ? 'user-url-time' : 'same-alert');
  return found;
}
