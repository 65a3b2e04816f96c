import { ndjson } from './bytes.ts';
import { activity, type Case, onlyActivities, rejected, source } from './case.ts';
import { click, eventRow, type Json, numbered } from './records.ts';

/** What is sent, what the member becomes, and the warnings; `rejects` when no conversion takes it. */
export type Cell = readonly [sent: unknown, got: unknown, issues?: readonly string[]];

/**
 * A vector of one record for each value of a property: the same click otherwise, each with an Id of
 * its own.
 * @param record makes the record, a click of type 41 unless told
 */
export function cellCase(
  name: string,
  why: string,
  origin: string,
  property: string,
  member: string,
  cells: readonly Cell[],
  record: (changes: Json) => Json = click,
): Case {
  const records = cells.map(([sent], at) => record({ Id: numbered(at + 1), [property]: sent }));
  const items = cells.map(([, got, issues = []]) =>
    issues.some((issue) => issue.startsWith('error'))
      ? rejected(issues)
      : activity({ [member]: got }, { issues }),
  );
  const counts = {
    activities: items.filter(({ kind }) => kind === 'activity').length,
    rejected: items.filter(({ kind }) => kind === 'rejected').length,
  };
  return {
    name,
    why,
    source: origin,
    input: ndjson(...records),
    file: 'input.ndjson',
    items: counts.rejected === 0 ? onlyActivities(items) : [...items, source(counts)],
  };
}

/** The same for rows of UrlClickEvents, told apart by their ReportId. */
export function eventCellCase(
  name: string,
  why: string,
  origin: string,
  property: string,
  member: string,
  cells: readonly Cell[],
): Case {
  return cellCase(
    `url-click-events/${name}`,
    why,
    origin,
    property,
    member,
    cells,
    ({ Id, ...changes }) => eventRow({ ReportId: Id, ...changes }),
  );
}
