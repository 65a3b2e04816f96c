import { ndjson } from './bytes.ts';
import { activity, type Case, onlyActivities } from './case.ts';
import { alert, click, detailRow, eventRow, type Json, numbered } from './records.ts';

/** What the decision table says, in the words of the normal form. */
export interface Decided {
  readonly row: string;
  readonly page: string | null;
  readonly blocked: boolean | null;
  readonly clickedThrough: boolean | null;
  readonly outcome: string;
  readonly reason: string;
  readonly route: string | null;
  /** A later teller says something else. */
  readonly conflicts?: true;
}

/** A row of a detail report has no id; a time of its own keeps it apart from the others. */
const second = (at: number) => `2026-03-03T08:57:${String(at + 10)}`;

const RECORDS = {
  audit: (facts: Json, at: number) =>
    click({ UrlClickAction: undefined, Id: numbered(at + 1), ...facts }),
  alert: (facts: Json, at: number) => alert({ ot: undefined, ...facts }, { Id: numbered(at + 1) }),
  events: (facts: Json, at: number) =>
    eventRow({
      ActionType: undefined,
      IsClickedThrough: undefined,
      ReportId: numbered(at + 1),
      ...facts,
    }),
  detail: (facts: Json, at: number) =>
    detailRow({ Action: undefined, Flags: undefined, ClickTime: second(at), ...facts }),
};

/**
 * A vector of records of one family that differ in what they tell of the action.
 * @param told facts in that family's own words, and what is decided; issues beside a conflict
 */
export function decisionCase(
  name: string,
  why: string,
  source: string,
  family: keyof typeof RECORDS,
  told: readonly (readonly [facts: Json, decided: Decided, issues?: readonly string[]])[],
): Case {
  const items = told.map(([, decided, issues]) => {
    const { row, reason, conflicts, ...members } = decided;
    const warned = conflicts ? ['warning conflicting_outcome'] : [];
    return activity(
      { ...members, outcomeReason: reason, provenance: { decision: row } },
      { issues: [...warned, ...(issues ?? [])] },
    );
  });
  return {
    name: `decisions/${name}`,
    why,
    source,
    input: ndjson(...told.map(([facts], at) => RECORDS[family](facts, at))),
    file: 'input.ndjson',
    items: onlyActivities(items),
  };
}
