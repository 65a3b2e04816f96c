import { SHAPE_FORMS } from '../gen/shape-forms.ts';
import type { PendingItem } from './pending-item.ts';
import type { At, ReadItem } from './read-items.ts';
import type { SyncReadOptions } from './read-options.ts';
import { valueSettings } from './read-settings.ts';
import { SeenKeys } from './seen-keys.ts';
import { settle } from './settle.ts';
import { SummaryBuilder } from './summary-builder.ts';
import { ValueReader } from './value-reader.ts';

const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * The same as `readActivities` for a value that is parsed already, in any shape: an Event Hub
 * message, a Graph page, an array of rows, one record. Synchronous; ends with a `source` item.
 * Items have no bytes: `raw` is empty, `line` is 1 and `byteOffset` 0.
 *
 * @throws RangeError for an option that cannot be meant, when the first item is asked for
 */
export function* activitiesFrom(
  value: unknown,
  options: SyncReadOptions = {},
): Generator<ReadItem> {
  const settings = valueSettings(options);
  const seen = options.seen ?? new SeenKeys();
  const name = options.name ?? 'value';
  const summary = new SummaryBuilder();
  const reader = new ValueReader(settings, summary, SHAPE_FORMS);
  const items: PendingItem[] = [];
  let index = 0;
  // One element at a time, so that a large array is not held twice.
  for (const one of Array.isArray(value) ? value : [value]) {
    const at: At = { source: name, index, line: 1, nth: index + 1, byteOffset: 0 };
    items.length = 0;
    index += reader.read(one, at, NO_BYTES, items);
    for (const item of items) {
      if (item.kind === 'activity') settle(item, seen, summary);
      yield item;
    }
  }
  if (summary.counts.records === 0 && summary.counts.outsidePeriod === 0) {
    summary.addIssue('empty_source');
  }
  const about = { name, sha256: null, bytes: 0, framing: 'json', mode: 'strict' } as const;
  yield { kind: 'source', source: summary.build(about) };
}
