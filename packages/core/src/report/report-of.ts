import type { Report } from '../gen/types.ts';
import type { OpenedSources } from '../read/open-source.ts';
import { readActivitiesOf } from '../read/read-activities.ts';
import type { ReadOptions } from '../read/read-options.ts';
import { ReportBuilder } from './report-builder.ts';
import type { ReportOptions } from './report-options.ts';

/** Reads sources and makes the report of them. Adapters wrap this as `report`. */
export async function reportOf(
  sources: OpenedSources,
  options: Omit<ReadOptions, 'into'> & ReportOptions = {},
): Promise<Report> {
  // Whoever remembers keys elsewhere has to be told each of them.
  if (options.seen !== undefined) {
    return (await ReportBuilder.from(readActivitiesOf(sources, options))).build(options);
  }
  const builder = new ReportBuilder();
  for await (const _ of readActivitiesOf(sources, { ...options, into: builder }));
  return builder.build(options);
}
