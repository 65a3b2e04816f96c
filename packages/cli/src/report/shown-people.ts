import type {
  ClickFilters,
  OutcomeFilter,
  PersonRow,
  ReportBuilder,
} from '@timeofclick/core/report';

/** The people of a report, each list possibly cut; the report has the full numbers. */
export interface ShownPeople {
  readonly reached: readonly PersonRow[];
  readonly mayHave: readonly PersonRow[];
  readonly stopped: readonly PersonRow[];
}

/** Which clicks a report is of. */
export type ReportFilters = ClickFilters & { readonly outcome?: OutcomeFilter };

/** Lines for people of one outcome, unless --top says otherwise. */
const LINES = 50;
/** Names of people who were stopped. */
const NAMES = 200;

/** People by outcome, as many as a reader takes in. */
export function shownPeople(
  builder: ReportBuilder,
  filters: ReportFilters,
  top: number | undefined,
): ShownPeople {
  const { outcome, ...others } = filters;
  const rows = (person: OutcomeFilter, most: number): readonly PersonRow[] =>
    builder.people({
      ...others,
      ...(outcome === undefined ? {} : { clickOutcome: outcome }),
      outcome: person,
      // A line tells of the person's worst click, its time too.
      order: 'worst',
      top: most,
    });
  return {
    reached: rows('reached', top ?? LINES),
    mayHave: rows('mayHave', top ?? LINES),
    stopped: rows('stopped', top ?? NAMES),
  };
}
