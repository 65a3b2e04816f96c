import { type InventedRecord, secondAfterStart, TENANT } from './invented-record.ts';
import type { Random } from './random.ts';

/** How many people, links and messages the clicks are about. */
export interface Crowd {
  readonly people: number;
  readonly links: number;
  readonly messages: number;
}

const TENANT_CROWD: Crowd = { people: 1000, links: 2000, messages: 3000 };
/** Of a thousand clicks: written otherwise than Microsoft does today, each in one of three ways. */
const VARIANTS = 3;

/** Click number `n`: no two of them have the same person and second, so each record is one click. */
export function clickRecord(
  random: Random,
  n: number,
  { people, links, messages }: Crowd = TENANT_CROWD,
): InventedRecord {
  const id = random.guid();
  const person = Math.floor(people * random.next() ** 2);
  const plainId = `person${person}@contoso.com`;
  const userId = random.below(20) === 0 ? plainId.toUpperCase() : plainId;
  const link = Math.floor(links * random.next() ** 3);
  const message = random.below(messages).toString().padStart(12, '0');
  const action = actionOf(random.below(100));
  const created = secondAfterStart(n + 1320);
  const record = {
    CreationTime: created,
    Id: id,
    Operation: 'TIUrlClickData',
    OrganizationId: TENANT,
    RecordType: 41,
    UserKey: 'ThreatIntel',
    UserType: 4,
    Version: 1,
    Workload: 'ThreatIntelligence',
    UserId: userId,
    AppName: link % 7 === 0 ? 'Teams' : 'Mail',
    AppVersion: '0.0.0000',
    EventDeepLink: `https://security.contoso.com/threatexplorer?dltarget=Explorer&dlstorage=Url&viewid=allemail&query-NetworkMessageId=5a0c1e00-0000-4000-8000-${message}`,
    SourceId: `5a0c1e00-0000-4000-8000-${message}`,
    TimeOfClick: secondAfterStart(n),
    Url: `https://site${link % 40}.example/s/${link.toString(36).padStart(6, '0')}?c=${link % 9}&utm_source=mail&utm_campaign=spring`,
    ...(action === null ? {} : { UrlClickAction: action }),
    UserIp: addressOf(random.below(2560)),
  };
  const variant = random.below(1000);
  const json = variant < VARIANTS ? unusual(record, variant) : JSON.stringify(record);
  return { json, id, created, recordType: 41, operation: 'TIUrlClickData', userId, action };
}

/** Allowed, blocked, pending, overridden, scan overridden, nothing said. */
function actionOf(percent: number): number | null {
  if (percent < 55) return 1;
  if (percent < 80) return 2;
  if (percent < 86) return 3;
  if (percent < 94) return 4;
  return percent < 98 ? 5 : null;
}

function addressOf(n: number): string {
  return n % 10 === 0 ? `2001:db8::${(n + 1).toString(16)}` : `203.0.${n >> 8}.${n & 255}`;
}

/** The same record in JSON that a search for the usual bytes does not find. */
function unusual(record: Readonly<Record<string, unknown>>, way: number): string {
  const { RecordType: type, ...others } = record;
  if (way === 0) return JSON.stringify({ ...others, RecordType: type });
  const json = JSON.stringify(record);
  return way === 1
    ? json.replace('"RecordType":41', '"RecordType" : 41')
    : json.replace('TIUrl', '\\u0054IUrl');
}
