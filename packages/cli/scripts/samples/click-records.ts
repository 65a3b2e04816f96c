import { ALERT_TIME, CAMPAIGN, type StoryClick } from './campaign.ts';
import { at, withZone, zoneless } from './clock.ts';
import { COLLEAGUES, ORGANIZATION_ID, upn } from './people.ts';
import { guidOf, tokenOf } from './seeded-random.ts';

const MINUTE = 60_000;

/** What a time-of-click record is made of, whoever's story it tells. */
export interface RecordedClick {
  readonly person: string;
  readonly time: number;
  readonly action: number | null;
  readonly ip: string;
  readonly url: string;
  readonly messageId: string;
  /** The record's id; exports of the same record share it. */
  readonly id: string;
  /** When the audit log wrote the record. */
  readonly created: number;
}

/** A click of the campaign as its audit record has it. */
export function recorded(click: StoryClick): RecordedClick {
  const name = `${click.person} ${click.when} ${click.link ?? ''}`;
  const time = at(click.when);
  return {
    person: click.person,
    time,
    action: click.action,
    ip: click.ip,
    url: `https://contoso-payroll.example/s/${tokenOf(`${click.person} ${click.link ?? ''}`)}`,
    messageId: guidOf(`mail to ${click.person}`),
    id: guidOf(`record ${name}`),
    created: time + 22 * MINUTE + (name.length % 90) * 1000,
  };
}

/** A wire record of type 41 in today's form; some spell user, address and URL as oddly as real ones do. */
export function clickRecord(click: RecordedClick): Record<string, unknown> {
  const messy = isMessy(click);
  return {
    CreationTime: zoneless(click.created),
    Id: click.id,
    Operation: 'TIUrlClickData',
    OrganizationId: ORGANIZATION_ID,
    RecordType: 41,
    UserKey: 'ThreatIntel',
    UserType: 4,
    Version: 1,
    Workload: 'ThreatIntelligence',
    UserId: messy ? upn(click.person).toUpperCase() : upn(click.person),
    AppName: 'Mail',
    AppVersion: '0.0.0000',
    EventDeepLink: `https://security.contoso.com/threatexplorer?dltarget=Explorer&query-NetworkMessageId=${click.messageId}`,
    SourceId: click.messageId,
    TimeOfClick: zoneless(click.time),
    Url: messy ? wrapped(click.url) : click.url,
    ...(click.action === null ? {} : { UrlClickAction: click.action }),
    UserIp: messy ? `${click.ip}:${50_000 + ((click.time / 1000) % 9000)}` : click.ip,
  };
}

/** The same click as the class of 2018 writes it: two booleans instead of an action. */
export function record2018(click: RecordedClick): Record<string, unknown> {
  const { UrlClickAction: _, Url: url, ...record } = clickRecord({ ...click, action: null });
  return {
    ...record,
    URL: url,
    Blocked: click.action === 2 || click.action === 4,
    ClickedThrough: click.action === 4,
  };
}

/** The alert about a click that was let through and turned out bad later. */
export function alertRecord(click: RecordedClick): Record<string, unknown> {
  const time = `${zoneless(click.time)}.0000000Z`;
  return {
    CreationTime: zoneless(ALERT_TIME),
    Id: guidOf(`alert ${click.id}`),
    Operation: 'AlertEntityGenerated',
    OrganizationId: ORGANIZATION_ID,
    RecordType: 40,
    ResultStatus: 'Succeeded',
    UserKey: 'SecurityComplianceAlerts',
    UserType: 4,
    Version: 1,
    Workload: 'SecurityComplianceCenter',
    ObjectId: click.url,
    UserId: 'SecurityComplianceAlerts',
    AlertEntityId: click.url,
    AlertId: guidOf('the alert'),
    AlertLinks: [{ AlertLinkHref: '' }],
    AlertType: 'System',
    Category: 'ThreatManagement',
    Comments: 'New alert',
    Data: JSON.stringify({
      etype: 'MaliciousUrl',
      aii: guidOf('the investigation'),
      eid: click.url,
      tid: ORGANIZATION_ID,
      ts: time,
      te: time,
      trc: upn(click.person),
      tdc: '1',
      at: time,
      dm: 'MDO Safe Links',
      ot: 'Allowed',
      od: 'User clicked on a URL which was identified as potentially malicious at a later time.',
      md: withZone(ALERT_TIME).replace('Z', '.5945545Z'),
      lon: 'MaliciousUrlClick',
    }),
    EntityType: 'MaliciousUrl',
    Name: 'A potentially malicious URL click was detected',
    PolicyId: guidOf('the alert policy'),
    Severity: 'High',
    Source: 'Office 365 Security & Compliance',
    Status: 'Active',
  };
}

/** The campaign's clicks that one export tells of, in the order of the story. */
export function toldBy(teller: StoryClick['toldBy'][number]): readonly RecordedClick[] {
  return CAMPAIGN.filter((click) => click.toldBy.includes(teller)).map(recorded);
}

/** Says it of the record, not of an export: copies of one record are the same. */
function isMessy({ id, person }: RecordedClick): boolean {
  return COLLEAGUES.includes(person) && '01'.includes(id.charAt(0));
}

function wrapped(url: string): string {
  return `https://emea01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7C&reserved=0`;
}
