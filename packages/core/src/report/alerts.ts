import { type ClickTable, forEachRow } from '../clicks/click-table.ts';
import { ALERT } from '../clicks/codes.ts';
import { familyOf } from '../clicks/grouping.ts';
import { compareInstants } from '../convert/instant.ts';
import type { ReportAlerts } from '../gen/types.ts';

/** When the alerts that tell of some clicks were written: their records' CreationTime. */
export function alertsOf(
  clicks: ClickTable,
  selected: Uint32Array | readonly number[],
): ReportAlerts {
  const { strings, columns } = clicks.store;
  const alerts: ReportAlerts = { activities: 0, first: null, last: null };
  const addRow = (row: number): void => {
    if (familyOf(clicks.store, row) !== ALERT) return;
    alerts.activities++;
    const created = strings.text(columns.alertCreated.get(row));
    if (created === null) return;
    if (alerts.first === null || compareInstants(created, alerts.first) < 0) alerts.first = created;
    if (alerts.last === null || compareInstants(created, alerts.last) > 0) alerts.last = created;
  };
  selected.forEach((click: number) => {
    forEachRow(clicks, click, addRow);
  });
  return alerts;
}
