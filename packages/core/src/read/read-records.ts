import type { OpenedSources } from './open-source.ts';
import type { ReadItem } from './read-items.ts';
import type { RecordsOptions } from './read-options.ts';
import { recordSettings } from './read-settings.ts';
import { readSources } from './read-sources.ts';

/**
 * Reads every record of every source, clicks too, as `record` items: parsed, checked, never
 * skipped and never de-duplicated; `since` and `until` do not apply. Adapters wrap this as
 * `readRecords`.
 *
 * @throws RangeError for an option that cannot be meant. The generator rejects with the adapter's
 *   own error when a source cannot be opened, and with `signal.reason` when aborted.
 */
export function readRecordsOf(
  sources: OpenedSources,
  options: RecordsOptions = {},
): AsyncGenerator<ReadItem> {
  return readSources(sources, recordSettings(options));
}
