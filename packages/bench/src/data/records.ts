import { clickRecord } from './click-record.ts';
import type { InventedRecord } from './invented-record.ts';
import { otherRecord } from './other-record.ts';
import { seededRandom } from './random.ts';

/** Records without end, the same for the same seed. @param clickShare how many of one are clicks */
export function* inventedRecords(seed: number, clickShare: number): Generator<InventedRecord> {
  const random = seededRandom(seed);
  for (let n = 0; ; n++) {
    yield clickShare === 1 || random.next() < clickShare
      ? clickRecord(random, n)
      : otherRecord(random, n);
  }
}
