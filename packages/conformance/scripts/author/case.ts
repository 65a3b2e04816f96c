import type { ExpectedClick, ExpectedItem, Partially, VectorOptions } from '../../src/vector.ts';
import { type Bytes, bytesOf } from './bytes.ts';

/** One vector as its author writes it. */
export interface Case {
  /** `topic/case`. */
  readonly name: string;
  /** The fact under test, in a sentence or three. */
  readonly why: string;
  /** Where the fact is from: a public page or repository, or the rule of ours. */
  readonly source: string;
  /** Inputs by file name; a lone text or bytes take their name from `file`. */
  readonly input: string | Bytes | Readonly<Record<string, string | Bytes>>;
  /** Name of a lone input, `input.json` unless told. */
  readonly file?: string;
  readonly options?: VectorOptions;
  readonly profile?: 'observed' | 'documented';
  readonly modes?: readonly ('fast' | 'strict')[];
  readonly bytesOnly?: string;
  readonly items: readonly ExpectedItem[];
  readonly clicks?: readonly ExpectedClick[];
}

/** Place of the text `needle` in a UTF-8 input: line and offset are counted, not read back. */
export function placeOf(
  content: string | Bytes,
  needle: string,
  index: number,
  { line = 1, nth = 1 }: { line?: number; nth?: number } = {},
): NonNullable<ExpectedItem['at']> {
  const byteOffset = Buffer.from(bytesOf(content)).indexOf(needle);
  if (byteOffset < 0) throw new Error(`not in the input: ${needle}`);
  return { index, line, nth, byteOffset };
}

/** What else is expected of an item; `issues: undefined` leaves them open. */
type About = Omit<ExpectedItem, 'kind' | 'activity' | 'source' | 'issues'> & {
  readonly issues?: readonly string[] | undefined;
};

/** An activity without a warning unless `about` names some. */
export function activity(members: Partially, about: About = {}): ExpectedItem {
  const { issues, ...rest } = { issues: [], ...about };
  return { kind: 'activity', activity: members, ...(issues && { issues }), ...rest };
}

export function duplicate(members: Partially = {}): ExpectedItem {
  return { kind: 'duplicate', activity: members };
}

export function rejected(
  issues: readonly string[],
  about: Omit<ExpectedItem, 'kind' | 'issues'> = {},
): ExpectedItem {
  return { kind: 'rejected', issues, ...about };
}

export function unreadable(
  issue: string,
  about: Omit<ExpectedItem, 'kind' | 'issues'> = {},
): ExpectedItem {
  return { kind: 'unreadable', issues: [`error ${issue}`], ...about };
}

/** The end of a source. Counts that are not named are 0; `records` is the sum of them. */
export function source(
  counts: Readonly<Partial<Record<Count, number>>>,
  about: Partially = {},
): ExpectedItem {
  const full = {
    records: 0,
    activities: 0,
    duplicates: 0,
    otherRecordTypes: 0,
    rejected: 0,
    unreadable: 0,
    outsidePeriod: 0,
    ...counts,
  };
  const { activities, duplicates, otherRecordTypes, rejected: bad, unreadable: broken } = full;
  full.records = activities + duplicates + otherRecordTypes + bad + broken;
  return { kind: 'source', source: { counts: full, ...about } };
}

type Count =
  | 'activities'
  | 'duplicates'
  | 'otherRecordTypes'
  | 'rejected'
  | 'unreadable'
  | 'outsidePeriod';

/** The commonest vector: one source, nothing in it but the activities named. */
export function onlyActivities(
  activities: readonly ExpectedItem[],
  about: Partially = {},
): readonly ExpectedItem[] {
  return [...activities, source({ activities: activities.length }, about)];
}
