import { byteSourceFrom } from '../../core/src/bytes/byte-source.ts';
import { groupClicks } from '../../core/src/clicks/group-clicks.ts';
import type { UrlTimeOfClickActivity } from '../../core/src/gen/types.ts';
import { activitiesFrom } from '../../core/src/read/activities-from.ts';
import type { OpenedSource } from '../../core/src/read/open-source.ts';
import { readActivitiesOf } from '../../core/src/read/read-activities.ts';
import { readRecordsOf } from '../../core/src/read/read-records.ts';
import type { RuntimeUnderTest } from '../src/run-vectors.ts';
import type { Vector } from '../src/vector.ts';

/** Core itself, from its source and without an adapter, so that a test can change parts of it. */
export const coreRuntime: RuntimeUnderTest = {
  name: 'core',
  gaps: 'node',
  adapter: {
    readActivities: (sources, options) => readActivitiesOf(sources as OpenedSource[], options),
    readRecords: (sources, options) => readRecordsOf(sources as OpenedSource[], options),
    activitiesFrom,
    groupClicks: (activities) => groupClicks(activities as readonly UrlTimeOfClickActivity[]),
  },
  inputsOf: ({ inputs }) =>
    inputs.map(({ file, bytes }) => ({ name: file, bytes: byteSourceFrom([bytes]) })),
};

/** Unpacking is the adapters' work. */
export function isPacked({ inputs }: Vector): boolean {
  return inputs.some(
    ({ bytes: [a, b] }) => (a === 0x1f && b === 0x8b) || (a === 0x50 && b === 0x4b),
  );
}
