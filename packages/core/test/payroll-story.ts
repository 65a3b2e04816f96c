import type { UrlTimeOfClickActivity } from '../src/gen/types.ts';
import type { ReadItem } from '../src/read/read-items.ts';
import { alertClick, auditClick, huntingClick, itemsOf } from './invented-items.ts';

// The story of a campaign in three exports: 31 clicks on links of 19 people, told by 44 records.
export const DOMAIN = 'contoso-payroll.example';
export const TUESDAY = '2026-03-03T';
const WEDNESDAY = '2026-03-04T';
export const THURSDAY = '2026-03-05T';
export const STOPPED =
  'a.reyes b.holm c.ito e.duarte f.nowak g.osei h.lam i.petrov k.brandt l.moreau n.haddad o.silva s.kovacs'
    .split(' ')
    .map(mail);

export function mail(name: string): string {
  return `${name}@contoso.com`;
}

function link(name: string, token: string): Partial<UrlTimeOfClickActivity> {
  return { url: `https://${DOMAIN}/s/${token}`, sourceId: name, networkMessageId: name };
}

/** 19 block pages on the links of 13 people: 17 on Tuesday, ten of them between nine and ten. */
function stoppedClicks(): UrlTimeOfClickActivity[] {
  const times = [
    ...['08:58:10', '08:59:20', '10:01:00', '10:15:00', '11:00:00', '12:30:00'].map(on(TUESDAY)),
    ...Array.from({ length: 10 }, (_, at) => `09:${10 + at * 4}:30`).map(on(TUESDAY)),
    ...['08:00:00', '09:00:00'].map(on(THURSDAY)),
  ];
  return times.map((time, at) => {
    const who = STOPPED[at % STOPPED.length] as string;
    return auditClick('blocked', who, time, {
      ...link(who, `9c${at}ab${at}f`),
      userIp: '203.0.113.7',
    });
  });
}

function on(day: string): (time: string) => string {
  return (time) => `${day}${time}Z`;
}

function hunting(): UrlTimeOfClickActivity[] {
  const okafor = { ...link('m-okafor', 'aa11bb'), userIp: '198.51.100.23' };
  return [
    huntingClick(
      'ClickAllowed',
      mail('m.lindqvist'),
      `${TUESDAY}08:57:41Z`,
      link('m-lindqvist', 'bb22cc'),
    ),
    huntingClick('ClickBlocked', mail('d.okafor'), `${TUESDAY}09:14:08Z`, {
      ...okafor,
      clickedThrough: true,
    }),
    huntingClick('ClickBlocked', mail('d.okafor'), `${TUESDAY}09:20:00Z`, {
      ...okafor,
      clickedThrough: true,
    }),
    huntingClick(
      'ClickAllowed',
      mail('p.nandakumar'),
      `${TUESDAY}09:31:55Z`,
      link('m-nandakumar', 'cc33dd'),
    ),
    huntingClick('ClickBlocked', STOPPED[4] as string, `${TUESDAY}11:30:00Z`, {
      ...link('m-nowak', 'dd44ee'),
      clickedThrough: false,
    }),
    ...Array.from({ length: 6 }, (_, at) =>
      huntingClick(
        'ClickAllowed',
        mail('r.castellanos'),
        `${WEDNESDAY}07:02:${18 + Math.floor(at / 3)}Z`,
        {
          ...link('m-castellanos', `ee55f${at}`),
          userIp: '192.0.2.201',
        },
      ),
    ),
    huntingClick('ClickAllowed', STOPPED[0] as string, `${WEDNESDAY}23:58:00Z`, {
      url: 'https://fabrikam.com/news',
      networkMessageId: 'news',
    }),
  ];
}

/** The items of the three exports. */
export function exportsOfThePayrollStory(): readonly (readonly ReadItem[])[] {
  const stopped = stoppedClicks();
  const ual = [
    auditClick('overrode', mail('d.okafor'), `${TUESDAY}09:14:07Z`, {
      ...link('m-okafor', 'aa11bb'),
      userIp: '198.51.100.23',
    }),
    auditClick('overrode', mail('d.okafor'), `${TUESDAY}09:20:00Z`, {
      ...link('m-okafor', 'aa11bb'),
      userIp: '198.51.100.23',
    }),
    auditClick('pending', mail('j.abara'), `${TUESDAY}09:40:02Z`, link('m-abara', 'ff66aa')),
    alertClick(
      mail('m.lindqvist'),
      `${TUESDAY}08:57:41Z`,
      `${TUESDAY}10:02:11Z`,
      link('m-lindqvist', 'bb22cc'),
    ),
    alertClick(
      mail('p.nandakumar'),
      `${TUESDAY}09:31:55Z`,
      `${TUESDAY}10:02:14Z`,
      link('m-nandakumar', 'cc33dd'),
    ),
    ...stopped.slice(0, 10),
  ];
  const purview = [
    auditClick('none', mail('t.vance'), `${THURSDAY}16:20:13Z`, {
      ...link('m-vance', '11aa77'),
      userIp: '198.51.100.80',
    }),
    ...stopped.slice(10),
    ...stopped.slice(0, 9),
  ];
  const counts = {
    records: 0,
    activities: 0,
    duplicates: 0,
    rejected: 0,
    unreadable: 0,
    outsidePeriod: 0,
  };
  return [
    itemsOf('purview-audit.csv', purview, {
      sha256: '9f2c71d0'.repeat(8),
      mode: 'fast',
      shapes: { 'purview-csv': 50_000 },
      counts: { ...counts, otherRecordTypes: 50_000 - purview.length },
    }),
    itemsOf('ual-type41.csv', ual, {
      sha256: '41b8e6aa'.repeat(8),
      shapes: { 'search-unified-audit-log': 212 },
      counts: { ...counts, otherRecordTypes: 212 - ual.length },
      sequence: { rows: 212, first: 1, last: 212, missing: 0 },
    }),
    itemsOf('hunting.csv', hunting(), {
      sha256: 'd07c3f19'.repeat(8),
      shapes: { 'url-click-events': 1804 },
      counts: { ...counts, otherRecordTypes: 1804 - 12 },
    }),
  ];
}
