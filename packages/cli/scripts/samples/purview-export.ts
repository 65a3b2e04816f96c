import { PURVIEW_CUT } from './campaign.ts';
import { clickRecord, type RecordedClick, toldBy } from './click-records.ts';
import { at, officeSecond, withZone } from './clock.ts';
import { csv } from './csv-text.ts';
import { ordinaryRecords } from './ordinary-records.ts';
import { otherCampaigns } from './other-clicks.ts';
import { upn } from './people.ts';
import { seededRandom } from './seeded-random.ts';

const HEADER = ['RecordId', 'CreationDate', 'RecordType', 'Operation', 'UserId', 'AuditData'];
/** The portal's limit: the export stops here, whatever is left. */
const ROWS = 50_000;
const TAKEN = at('Thu 17:30:00');

/** The portal's export of everything, newest first, cut at 50,000 rows on Tuesday 10:05. */
export function purviewExport(): string {
  const inPeriod = (click: RecordedClick): boolean =>
    click.created >= PURVIEW_CUT && click.created < TAKEN;
  const clicks = [...toldBy('purview'), ...otherCampaigns().filter(inPeriod)].map((click) => ({
    created: click.created,
    user: upn(click.person),
    record: clickRecord(click),
  }));
  const random = seededRandom(50);
  const times = Array.from({ length: ROWS - clicks.length }, () =>
    officeSecond(random, PURVIEW_CUT, TAKEN),
  ).sort((a, b) => b - a);
  const ordinary = [...ordinaryRecords(random, times)];
  const rows = [...clicks, ...ordinary].sort((a, b) => b.created - a.created);
  return csv([
    HEADER,
    ...rows.map(({ created, user, record }) => [
      String(record.Id),
      withZone(created),
      String(record.RecordType),
      String(record.Operation),
      user,
      JSON.stringify(record),
    ]),
  ]);
}
