import { at } from './clock.ts';
import { OFFICE_IP } from './people.ts';

/** One click of the story and the exports that tell of it. */
export interface StoryClick {
  readonly person: string;
  /** "Tue 09:14:07", UTC. */
  readonly when: string;
  /** UrlClickAction as the audit record has it; null: the record has none. */
  readonly action: 1 | 2 | 3 | 4 | null;
  readonly ip: string;
  /** purview and ual are two exports of the same audit records, so they share ids; hunting does not. */
  readonly toldBy: readonly ('purview' | 'ual' | 'ual-again' | 'blob-2018' | 'hunting' | 'alert')[];
  /** Names the personal link when one mail had several. */
  readonly link?: string;
}

const HOME_OKAFOR = '198.51.100.23';
const HOME_VANCE = '198.51.100.80';
const SCANNER = '192.0.2.201';

/** The Purview export was cut at 50,000 rows, newest first: nothing older than this is in it. */
export const PURVIEW_CUT: number = at('Tue 10:05:00');

/** Time on the alerts that made the campaign known. */
export const ALERT_TIME: number = at('Tue 10:02:14');

/** The 31 clicks of contoso-payroll.example. */
export const CAMPAIGN: readonly StoryClick[] = [
  // Reached: let through before anybody knew, an overridden block page, and one that looks like a machine.
  click('m.lindqvist', 'Tue 08:57:41', 1, ['hunting', 'alert']),
  click('d.okafor', 'Tue 09:14:07', 4, ['ual', 'hunting'], HOME_OKAFOR),
  click('d.okafor', 'Tue 09:14:52', 4, ['ual'], HOME_OKAFOR),
  click('p.nandakumar', 'Tue 09:31:55', 1, ['hunting', 'alert']),
  ...['button', 'logo', 'footer', 'help', 'privacy', 'unsubscribe'].map((link, index) => ({
    ...click('r.castellanos', `Wed 07:02:${18 + Math.floor(index / 2)}`, 1, ['hunting'], SCANNER),
    link,
  })),
  // May have reached.
  click('j.abara', 'Tue 09:40:02', 3, ['ual']),
  click('t.vance', 'Thu 16:20:13', null, ['purview'], HOME_VANCE),
  // Stopped; the first ones are older than the Purview export's last row.
  click('a.reyes', 'Tue 09:03:12', 2, ['ual']),
  click('b.holm', 'Tue 09:05:40', 2, ['ual']),
  click('c.ito', 'Tue 09:08:27', 2, ['ual', 'ual-again']),
  click('e.duarte', 'Tue 09:17:33', 2, ['ual', 'ual-again']),
  click('f.nowak', 'Tue 09:22:08', 2, ['blob-2018']),
  click('g.osei', 'Tue 09:26:51', 2, ['hunting']),
  click('h.lam', 'Tue 09:36:19', 2, ['ual']),
  click('i.petrov', 'Tue 09:44:05', 2, ['purview', 'ual', 'hunting']),
  click('a.reyes', 'Tue 09:46:30', 2, ['purview', 'ual']),
  click('k.brandt', 'Tue 09:55:47', 2, ['purview', 'ual']),
  click('l.moreau', 'Tue 10:12:20', 2, ['purview', 'ual']),
  click('n.haddad', 'Tue 10:31:02', 2, ['purview', 'ual']),
  click('b.holm', 'Tue 11:04:44', 2, ['purview', 'ual']),
  click('o.silva', 'Tue 13:20:09', 2, ['purview', 'ual']),
  click('s.kovacs', 'Tue 14:02:38', 2, ['purview']),
  click('c.ito', 'Tue 15:15:15', 2, ['purview']),
  click('k.brandt', 'Tue 16:41:00', 2, ['purview']),
  click('e.duarte', 'Thu 09:12:45', 2, ['purview']),
  click('h.lam', 'Thu 11:30:10', 2, ['purview']),
];

function click(
  person: string,
  when: string,
  action: StoryClick['action'],
  toldBy: StoryClick['toldBy'],
  ip: string = OFFICE_IP,
): StoryClick {
  return { person, when, action, toldBy, ip };
}
