// What the peers written in JavaScript have in common: counting clicks, and printing the counts.

/** Clicks by person and action. */
export class Tally {
  #clicks = new Map();

  /** Counts a parsed record if it is a click. */
  take(record) {
    if (record.Operation !== 'TIUrlClickData' || record.RecordType !== 41) return;
    const key = `${record.UserId}\t${record.UrlClickAction ?? ''}`;
    this.#clicks.set(key, (this.#clicks.get(key) ?? 0) + 1);
  }

  print() {
    const rows = [...this.#clicks].map(([key, clicks]) => {
      const [userId, action] = key.split('\t');
      return [userId, action === '' ? null : Number(action), clicks];
    });
    process.stdout.write(JSON.stringify(rows));
  }
}
