import { ALERT } from './codes.ts';
import { familyOf, type Grouping, WINDOW_TICKS } from './grouping.ts';
import { compareTimes, ticksBetween } from './row-order.ts';

/**
 * Makes an alert evidence of the one click it can tell of: same user and URL, within two seconds.
 * With no such click, or several, it stays a click of its own; alerts of the same instant are then
 * one click, since one click raises an alert again each time the alert changes.
 * @param rows of one user and URL, both known, by time
 */
export function matchAlerts(grouping: Grouping, rows: Uint32Array): void {
  const { store } = grouping;
  const timed = rows.filter((row) => !Number.isNaN(store.seconds.get(row)));
  const alerts = timed.filter((row) => familyOf(store, row) === ALERT);
  if (alerts.length === 0) return;
  const clicks = new ClicksByTime(
    grouping,
    timed.filter((row) => familyOf(store, row) !== ALERT),
  );
  let alone = -1;
  for (const alert of alerts) {
    const found = clicks.near(alert);
    if (found.count === 1) grouping.sets.join(found.row, alert);
    else if (alone >= 0 && compareTimes(store, alone, alert) === 0)
      grouping.sets.join(alone, alert);
    else {
      alone = alert;
      if (found.count > 1) grouping.doubts.push({ rows: [alert], atLeast: 0 });
    }
  }
}

/** Clicks near to one alert after the other, the alerts in order of time. */
class ClicksByTime {
  readonly #grouping: Grouping;
  readonly #rows: Uint32Array;
  /** For each row the latest one before it of another click, or -1. */
  readonly #lastOther: Int32Array;
  #from = 0;
  #to = 0;

  constructor(grouping: Grouping, rows: Uint32Array) {
    this.#grouping = grouping;
    this.#rows = rows;
    // Sets are read now: joining alerts to clicks later must not change which clicks there are.
    const clicks = rows.map((row) => grouping.sets.find(row));
    this.#lastOther = new Int32Array(rows.length).fill(-1);
    for (let at = 1; at < rows.length; at++) {
      const same = clicks[at] === clicks[at - 1];
      this.#lastOther[at] = same ? (this.#lastOther[at - 1] as number) : at - 1;
    }
  }

  /** @returns how many clicks are near, 2 for more, and a row of one of them */
  near(alert: number): { readonly count: number; readonly row: number } {
    const { store } = this.#grouping;
    const rows = this.#rows;
    const before = (at: number): number => ticksBetween(store, rows[at] as number, alert);
    while (this.#from < rows.length && before(this.#from) > WINDOW_TICKS) this.#from++;
    this.#to = Math.max(this.#to, this.#from);
    while (this.#to < rows.length && before(this.#to) >= -WINDOW_TICKS) this.#to++;
    if (this.#from === this.#to) return { count: 0, row: -1 };
    const last = this.#to - 1;
    const several = (this.#lastOther[last] as number) >= this.#from;
    return { count: several ? 2 : 1, row: rows[last] as number };
  }
}
