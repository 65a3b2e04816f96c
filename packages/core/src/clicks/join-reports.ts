import { URL_CLICK_EVENTS } from './codes.ts';
import { familyOf, type Grouping } from './grouping.ts';

/**
 * Joins the rows of UrlClickEvents that share a ReportId: the row of the block and the row of the
 * click-through are one click. Only within one user and URL, so that a placeholder id of an
 * anonymised export does not make one click of everything.
 * @param rows of one user and URL
 */
export function joinReports(grouping: Grouping, rows: Uint32Array): void {
  const { store, folded, sets } = grouping;
  const firstOf = new Map<number, number>();
  for (const row of rows) {
    const report = store.columns.reportId.get(row);
    if (report === 0 || familyOf(store, row) !== URL_CLICK_EVENTS) continue;
    const id = folded.of(report);
    const first = firstOf.get(id);
    if (first === undefined) firstOf.set(id, row);
    else sets.join(first, row);
  }
}
