import { FILLS, STROKES } from '../marks.ts';
import { OUTCOME_GROUPS, type OutcomeKey } from '../outcome-groups.ts';

/** A stretch of a bar of people. */
export interface OutcomePiece {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly stroke: string;
}

/** People of one bar by outcome, end to end, worst first; what nobody came to is left out. */
export function outcomePieces(
  people: Readonly<Record<OutcomeKey, number>>,
  place: number,
): readonly OutcomePiece[] {
  let to = 0;
  return OUTCOME_GROUPS.filter(({ key }) => people[key] > 0).map(({ key }) => {
    const from = to;
    to += people[key];
    return { place, from, to, fill: FILLS[key], stroke: STROKES[key] };
  });
}
