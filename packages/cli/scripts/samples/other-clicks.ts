import type { RecordedClick } from './click-records.ts';
import { at, officeSecond } from './clock.ts';
import { COLLEAGUES, usualIp } from './people.ts';
import { guidOf, type SeededRandom, seededRandom, tokenOf } from './seeded-random.ts';

interface OtherCampaign {
  readonly site: string;
  readonly clicks: number;
  readonly from: string;
  readonly until: string;
  readonly path: (random: SeededRandom, person: string) => string;
  /** UrlClickAction of the first clicks; all others saw the block page. */
  readonly actions: readonly number[];
}

/** What else went round that week: mostly blocked, as always in records of type 41. */
const OTHERS: readonly OtherCampaign[] = [
  {
    site: 'fabrikam-invoices.example',
    clicks: 96,
    from: 'Mon 07:10:00',
    until: 'Thu 15:00:00',
    path: (random) => `/view/${random.between(100_000, 999_999)}`,
    actions: [4, 4, 5],
  },
  {
    site: 'parcel-notice.example',
    clicks: 171,
    from: 'Mon 06:30:00',
    until: 'Thu 17:00:00',
    path: (_, person) => `/t/${tokenOf(`parcel ${person}`)}`,
    actions: [3, 3],
  },
  {
    site: 'winter-prize.example',
    clicks: 118,
    from: 'Mon 09:00:00',
    until: 'Wed 18:00:00',
    path: () => '/claim',
    actions: [],
  },
  {
    site: 'voicemail-box.example',
    clicks: 44,
    from: 'Tue 07:45:00',
    until: 'Thu 16:00:00',
    path: (_, person) => `/listen/${guidOf(`voice ${person}`)}`,
    actions: [3],
  },
];

/** Time-of-click records of the other campaigns, oldest first. */
export function otherCampaigns(): readonly RecordedClick[] {
  const random = seededRandom(41);
  return OTHERS.flatMap((campaign) => {
    const people = COLLEAGUES.slice(0, 20 + (campaign.clicks % 60));
    return Array.from({ length: campaign.clicks }, (_, index): RecordedClick => {
      const person = random.pick(people);
      const time = officeSecond(random, at(campaign.from), at(campaign.until));
      const name = `${campaign.site} ${index}`;
      return {
        person,
        time,
        action: campaign.actions[index] ?? 2,
        ip: usualIp(person),
        url: `https://${campaign.site}${campaign.path(random, person)}`,
        messageId: guidOf(`${campaign.site} ${person}`),
        id: guidOf(`record ${name}`),
        created: time + random.between(9, 40) * 60_000,
      };
    });
  }).sort((a, b) => a.created - b.created);
}
