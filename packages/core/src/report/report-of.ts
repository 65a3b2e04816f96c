import type { Report } from '../gen/types.ts';
import type { OpenedSources } from '../read/open-source.ts';
import { readActivitiesOf } from '../read/read-activities.ts';
import type { ReadOptions } from '../read/read-options.ts';
import { ReportBuilder } from './report-builder.ts';
import type { ReportOptions } from './report-options.ts';

/** Reads sources and makes the report of them. Adapters wrap this as `report`. */
export async function reportOf(
  sources: OpenedSources,
  options: ReadOptions & ReportOptions = {},
): Promise<Report> {
  return (await ReportBuilder.from(readActivitiesOf(sources, options))).build(options);
}
