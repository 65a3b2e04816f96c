import { formsFor } from './forms.ts';
import type { OpenedSources } from './open-source.ts';
import type { ReadItem } from './read-items.ts';
import type { ReadSettings } from './read-settings.ts';
import { settle } from './settle.ts';
import { SourceReader } from './source-reader.ts';

/** The one loop of reading. Flat, since each async generator around another costs every item. */
export async function* readSources(
  sources: OpenedSources,
  settings: ReadSettings,
): AsyncGenerator<ReadItem> {
  settings.signal?.throwIfAborted();
  const forms = await formsFor(settings);
  settings.signal?.throwIfAborted();
  const intake = settings.into?.begin(settings.tenant) ?? null;
  try {
    for await (const source of sources) {
      const reader = new SourceReader(source, settings, forms, intake);
      for await (const batch of reader.batches()) {
        for (const frame of batch.frames) {
          for (const item of reader.read(frame)) {
            if (item.kind === 'activity' && settings.seen !== null) {
              const settled = settle(item, settings.seen, reader.summary);
              if (settled !== undefined) await settled;
            }
            intake?.add(item);
            yield item;
          }
        }
        reader.tally(batch);
      }
      const item: ReadItem = { kind: 'source', source: await reader.finish() };
      intake?.add(item);
      yield item;
    }
  } finally {
    intake?.end();
  }
}
