import { SHAPES } from '../../gen/shapes.ts';
import type { SourceLog } from '../source-log.ts';
import type { FoundNote, NoteContext } from './note-context.ts';
import { counted, numeral, sourceLabel } from './wording.ts';

/** Sources that may lack rows: exactly as many as their export can have, or numbers left out. */
export function rowNotes({ analysis, report }: NoteContext): readonly FoundNote[] {
  return analysis.sources.flatMap((source, at) => {
    const notes: FoundNote[] = [];
    const label = sourceLabel(analysis.sources, at);
    const cap = capReached(source, report.sources[at]?.records ?? 0);
    if (cap !== null) {
      const text = `${label} has exactly ${numeral(cap)} rows, a limit of that export: it may be cut. Export shorter periods.`;
      notes.push({ code: 'row-cap', text });
    }
    const sequence = source.summary?.sequence ?? null;
    if (sequence !== null && sequence.missing > 0) {
      const { first, last, missing } = sequence;
      const text = `${label}: ResultIndex runs from ${numeral(first)} to ${numeral(last)}, but ${counted(missing, 'number is', 'numbers are')} missing: rows were lost.`;
      notes.push({ code: 'result-index-gap', text });
    }
    return notes;
  });
}

/** A source of one shape has all its records in that shape, rejected ones too. */
function capReached(source: SourceLog, records: number): number | null {
  const shapes = Object.entries(source.summary?.shapes ?? {});
  for (const [name, count] of shapes) {
    const caps = SHAPES.find((shape) => shape.name === name)?.caps ?? [];
    const rows = shapes.length === 1 ? records : count;
    if (caps.includes(rows)) return rows;
  }
  return null;
}
