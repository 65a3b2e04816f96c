import { clickRecord } from '../data/click-record.ts';
import { type Random, seededRandom } from '../data/random.ts';

type Members = Record<string, unknown>;

/** Values put where others belong. */
const ODD: readonly unknown[] = [
  null, true, 0, 2, 5, 6, 11, 41, -1, 1.5, 65536, '', ' ', '41', 'Blockpage', [], {}, [1], [{}],
  [{ AADSessionId: 5 }], [{ IssuedAtTime: 'never' }], [{ IssuedAtTime: '2026-03-03T08:57:41Z' }],
  '3F2504E0-4F89-41D3-9A0C-0305E82C3301', '3f2504e04f8941d39a0c0305e82c3301',
  '2026-03-03T08:57:41+05:30', '2026-02-29T08:57:41', '2024-02-29T08:57:41', '2026-03-03 08:57:41',
  '2026-03-03T24:00:00', '2026-03-03T08:57:41.123Z', '2026-03-03T08:57:41.', '203.0.113.7',
]; // biome-ignore format: a table

/** Records that the documented profile accepts, parsed from JSON as records are in life. */
export function documentedRecords(count: number): readonly unknown[] {
  const random = seededRandom(6);
  return Array.from({ length: count }, (_, n) => {
    const { Url, UrlClickAction, Version, AppVersion, EventDeepLink, ...others } = JSON.parse(
      clickRecord(random, n).json,
    ) as Members;
    const action = typeof UrlClickAction === 'number' ? Math.max(2, UrlClickAction) : 2;
    const record = {
      ...others,
      ClientIP: '203.0.113.7',
      ResultStatus: 'Succeeded',
      Scope: n % 2,
      URLClickAction: action,
      URL: Url,
    };
    return JSON.parse(JSON.stringify(record));
  });
}

/** Records with up to four members removed or replaced; some of them stay valid. */
export function mutants(count: number): readonly unknown[] {
  const random = seededRandom(7);
  return documentedRecords(count).map((record) => mutated(record as Members, random));
}

function mutated(record: Members, random: Random): unknown {
  const keys = [...Object.keys(record), 'AppAccessContext', 'ObjectId'];
  for (let edits = random.below(4); edits > 0; edits--) {
    const key = keys[random.below(keys.length)] as string;
    if (random.below(5) === 0) delete record[key];
    else record[key] = ODD[random.below(ODD.length)];
  }
  return record;
}
