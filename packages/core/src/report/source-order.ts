import type { ActivityStore } from '../clicks/activity-store.ts';
import { compareTexts } from '../clicks/row-order.ts';
import type { SourceLog } from './source-log.ts';

/**
 * Sources by name, then hash; of the same name and hash by all else that is known of them, so that
 * the order never depends on which was read first. The first is printed as f1.
 */
export function sortSources(sources: readonly SourceLog[], store: ActivityStore): SourceLog[] {
  return [...sources].sort(
    (a, b) =>
      compareTexts(a.name, b.name) ||
      compareTexts(a.summary?.sha256 ?? '', b.summary?.sha256 ?? '') ||
      compareTexts(summaryText(a), summaryText(b)) ||
      compareTexts(countsText(a), countsText(b)) ||
      compareTexts(placesText(a, store), placesText(b, store)),
  );
}

/** Which copy of a record was the first is no matter of the source. */
function summaryText({ summary }: SourceLog): string {
  if (summary === null) return '';
  const { activities, duplicates, ...counts } = summary.counts;
  return JSON.stringify({ ...summary, counts: { ...counts, told: activities + duplicates } });
}

function countsText(source: SourceLog): string {
  return [source.otherRecordTypes, source.rejected, source.unreadable].join();
}

function placesText(source: SourceLog, store: ActivityStore): string {
  const { key0, key1, key2, key3, keyPrefix } = store.columns;
  const lines: string[] = [];
  source.places.forEach((row, place) => {
    const key = [key0, key1, key2, key3].map((column) => column.get(row));
    const text = store.strings.text(keyPrefix.get(row));
    lines.push([place.index, place.line, place.nth, place.byteOffset, ...key, text].join());
  });
  return lines.join('\n');
}
