import { type RecordedClick, toldBy } from './click-records.ts';
import { at, officeSecond, withZone } from './clock.ts';
import { csv } from './csv-text.ts';
import { COLLEAGUES, upn, usualIp } from './people.ts';
import { guidOf, seededRandom } from './seeded-random.ts';

const HEADER = [
  'Timestamp',
  'Url',
  'ActionType',
  'AccountUpn',
  'Workload',
  'NetworkMessageId',
  'ThreatTypes',
  'DetectionMethods',
  'IPAddress',
  'IsClickedThrough',
  'UrlChain',
  'ReportId',
];
/** Rows in all, the campaign's included. */
const ROWS = 1804;
/** Where people go on ordinary days. */
const SITES: readonly string[] = [
  'https://intranet.contoso.com/news/',
  'https://learning.contoso.com/course/',
  'https://travel.contoso.com/trip/',
  'https://www.fabrikam.com/offers/',
  'https://tickets.fabrikam.com/t/',
  'https://adatum.example/docs/',
  'https://meet.northwind.example/j/',
  'https://survey.relecloud.example/s/',
  'https://canteen.example/menu/',
  'https://library.example/book/',
  'https://trainline.example/order/',
  'https://wingtip.example/catalogue/',
];

/** Rows of `UrlClickEvents` as the Defender portal exports them: oldest first, up to Wednesday 23:58. */
export function huntingExport(): string {
  const campaign = toldBy('hunting').map((click) => ({
    time: click.time,
    cells: campaignRow(click),
  }));
  const rows = [...campaign, ...ordinaryRows(ROWS - campaign.length)].sort(
    (a, b) => a.time - b.time,
  );
  return csv([HEADER, ...rows.map((row) => row.cells)]);
}

function campaignRow(click: RecordedClick): readonly string[] {
  const blocked = click.action === 2 || click.action === 4;
  // One of the blocks is the tenant's own list, which the audit log calls by the same name as the other.
  const tenant = click.person === 'g.osei';
  return row({
    time: click.time,
    url: click.url,
    action: tenant ? 'ClickBlockedByTenantPolicy' : blocked ? 'ClickBlocked' : 'ClickAllowed',
    person: click.person,
    message: click.messageId,
    threat: blocked && !tenant,
    ip: click.ip,
    through: click.action === 4,
    report: guidOf(`report ${click.id}`),
  });
}

function ordinaryRows(count: number): readonly { time: number; cells: readonly string[] }[] {
  const random = seededRandom(11);
  const from = at('Mon 06:00:00');
  const last = at('Wed 23:58:31');
  return Array.from({ length: count }, (_, index) => {
    const person = random.pick(COLLEAGUES);
    const time = index === 0 ? last : officeSecond(random, from, last);
    const url = `${random.pick(SITES)}${random.between(1000, 9999)}`;
    const cells = row({
      time,
      url,
      action: 'ClickAllowed',
      person,
      message: guidOf(`ordinary mail ${index % 700}`),
      threat: false,
      ip: usualIp(person),
      through: false,
      report: guidOf(`ordinary report ${index}`),
    });
    return { time, cells };
  });
}

interface Row {
  readonly time: number;
  readonly url: string;
  readonly action: string;
  readonly person: string;
  readonly message: string;
  readonly threat: boolean;
  readonly ip: string;
  readonly through: boolean;
  readonly report: string;
}

function row(click: Row): readonly string[] {
  return [
    withZone(click.time),
    click.url,
    click.action,
    upn(click.person),
    'Email',
    click.message,
    click.threat ? 'Phish' : '',
    click.threat ? '{"Phish":["URL detonation reputation"]}' : '',
    click.ip,
    String(click.through),
    JSON.stringify([click.url]),
    click.report,
  ];
}
