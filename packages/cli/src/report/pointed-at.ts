import type { PersonRow, Report } from '@timeofclick/core';

/** Numbers of the sources that a page names by mark: beside people, and in its notes. */
export function pointedAt(
  report: Pick<Report, 'sources' | 'notes'>,
  people: readonly PersonRow[],
): ReadonlySet<number> {
  const files = new Set(people.map(({ worst }) => worst.at.file));
  report.sources.forEach(({ name }, index) => {
    const label = `f${index + 1} (${name})`;
    if (report.notes.some(({ text }) => text.includes(label))) files.add(index + 1);
  });
  return files;
}
