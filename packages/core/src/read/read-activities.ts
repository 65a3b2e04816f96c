import type { OpenedSources } from './open-source.ts';
import type { ReadItem } from './read-items.ts';
import type { ReadOptions } from './read-options.ts';
import { activitySettings } from './read-settings.ts';
import { readSources } from './read-sources.ts';

/**
 * Reads sources one after the other: activities in the order of their records, what could not be
 * read where it was, and one `source` item at the end of each source. One bad record never stops a
 * source. Adapters wrap this as `readActivities`.
 *
 * @throws RangeError for an option that cannot be meant. The generator rejects with the adapter's
 *   own error when a source cannot be opened, and with `signal.reason` when aborted.
 */
export function readActivitiesOf(
  sources: OpenedSources,
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  return readSources(sources, activitySettings(options));
}
