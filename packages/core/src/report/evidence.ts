import type { Evidence } from '../gen/types.ts';
import type { SourceLog } from './source-log.ts';

/**
 * The places of some rows. The logs are read once, and only these rows' places become objects.
 * @returns places by row, each list by source and place in it
 */
export function evidenceOf(
  sources: readonly SourceLog[],
  isWanted: (row: number) => boolean,
): ReadonlyMap<number, readonly Evidence[]> {
  const found = new Map<number, Evidence[]>();
  sources.forEach((source, at) => {
    source.places.forEach((row, { index, line, nth, byteOffset }) => {
      if (!isWanted(row)) return;
      const evidence = { source: source.name, file: at + 1, index, line, nth, byteOffset };
      const list = found.get(row);
      if (list === undefined) found.set(row, [evidence]);
      else list.push(evidence);
    });
  });
  for (const list of found.values()) list.sort(comparePlaces);
  return found;
}

/** `f3:118`, or `f3:1#4` for the fourth record that starts on line 1. */
export function placeLabel({ file, line, nth }: Evidence): string {
  return `f${file}:${line}${nth > 1 ? `#${nth}` : ''}`;
}

function comparePlaces(a: Evidence, b: Evidence): number {
  return a.file - b.file || a.index - b.index || a.byteOffset - b.byteOffset;
}
