import type { Report } from '@timeofclick/core';
import { counted } from '../../report/page.ts';
import { numberText } from '../../terminal/number-text.ts';

/** The answer in one sentence. */
export function headline({ clicks, people }: Report): string {
  if (clicks.total === 0) return 'No click on record';
  if (people.total === 0)
    return `${counted(clicks.total, 'click', 'clicks')} that ${clicks.total === 1 ? 'names' : 'name'} nobody`;
  const all = counted(people.total, 'person', 'people');
  const some = (count: number): string =>
    count === people.total
      ? count === 1
        ? 'The one person'
        : `All ${all}`
      : `${numberText(count)} of ${all}`;
  if (people.reached > 0) return `${some(people.reached)} reached the page`;
  if (people.mayHave > 0) return `${some(people.mayHave)} may have reached the page`;
  return `${some(people.stopped)} on record ${people.stopped === 1 ? 'was' : 'were'} stopped`;
}

/** The same for several campaigns, of which `warned` are those that something speaks against. */
export function overviewHeadline({ campaigns, lengths }: Report): string {
  const warned = campaigns.filter((campaign) => campaign.warned);
  if (warned.length === 0)
    return `${counted(lengths.campaigns, 'group', 'groups')} of links, none with a warning`;
  // The list has these first: it is cut among them only if it holds nothing else.
  const isCut = warned.length === campaigns.length && lengths.campaigns > campaigns.length;
  const count = `${numberText(warned.length)}${isCut ? ' or more' : ''} ${warned.length === 1 ? 'campaign' : 'campaigns'}`;
  const reached = warned.filter((campaign) => campaign.reached > 0).length;
  if (reached === 0)
    return `${count}, nobody on record reached ${warned.length === 1 ? 'it' : 'them'}`;
  if (warned.length === 1)
    return `${count}: ${counted(warned[0]?.reached ?? 0, 'person', 'people')} reached it`;
  return `${count}; people reached ${reached === warned.length ? 'all' : numberText(reached)} of them`;
}
