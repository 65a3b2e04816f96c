import type { ExpectedClick } from '../../src/vector.ts';
import { ndjson } from './bytes.ts';
import { activity, type Case, source } from './case.ts';
import { eventRow, type Json } from './records.ts';

/** Which records make one click. */
export const RULE =
  'our rule for clicks: different families, same user, message and address, within two seconds, one to one';
export const at = (seconds: string) => `2026-03-03T08:57:${seconds}`;
export const blockedRow = (changes: Json = {}) =>
  eventRow({ ActionType: 'ClickBlocked', ...changes });
export const both = ['user-message-url-time'];

/** Records of different families, read as they are, and the clicks that they make. */
export function grouped(
  name: string,
  why: string,
  from: string,
  records: readonly Json[],
  clicks: readonly ExpectedClick[],
): Case {
  return {
    name: `grouping/${name}`,
    why,
    source: from,
    input: ndjson(...records),
    file: 'input.ndjson',
    items: [
      ...records.map(() => activity({}, { issues: undefined })),
      source({ activities: records.length }),
    ],
    clicks,
  };
}

export const stopped = (changes: Partial<ExpectedClick> = {}): ExpectedClick => ({
  activities: 1,
  outcome: 'stopped',
  matchedBy: [],
  ambiguous: false,
  ...changes,
});
