import { type ClickTable, urlOf } from '../clicks/click-table.ts';
import { NO_GROUP, sortByGroup } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import type { StringTable } from '../clicks/string-table.ts';
import type { ClickGroups } from './click-groups.ts';
import { mergePlaceholders, pathTemplate } from './path-template.ts';
import { bothPeople, foldedNode, type PathNode, PathTree, segmentsTo } from './path-tree.ts';
import { NONE, type PeopleTable } from './people-table.ts';
import { domainsOfUrls, pathOf } from './url-parts.ts';

/** What the links of a campaign have in common; both empty for clicks without an address. */
export interface CampaignName {
  readonly domain: string;
  readonly path: string;
}

export interface Campaigns extends ClickGroups {
  readonly names: readonly CampaignName[];
}

/**
 * Groups clicks by registrable domain and path template. Which parts of a path are personal also
 * depends on who clicked, so the selection may change a template, but never its order. One domain
 * after the other, so that only the paths of one are in memory.
 */
export function campaignsOf(
  clicks: ClickTable,
  selected: Uint32Array,
  people: PeopleTable,
): Campaigns {
  const { strings } = clicks.store;
  const personOf = peopleOfUrls(clicks, selected, people);
  const { domainOf, domains } = domainsOf(strings, clicks, selected);
  const { items, start } = sortByGroup(domainOf, domains.length);
  const campaignOf = domainOf;
  const names: CampaignName[] = [];
  domains.forEach((domain, at) => {
    const urls = items.subarray(start[at], start[at + 1]);
    nameDomain(strings, domain, urls, personOf, campaignOf, names);
  });
  freeMemory(personOf);
  freeMemory(items);
  const groupOf = selected.map((click) => campaignOf[urlOf(clicks, click)] as number);
  freeMemory(campaignOf);
  return { count: names.length, groupOf, names };
}

/** The one person of each URL, NONE without, or MANY. */
function peopleOfUrls(clicks: ClickTable, selected: Uint32Array, people: PeopleTable): Uint32Array {
  const personOf = new Uint32Array(clicks.store.strings.size + 1).fill(NONE);
  selected.forEach((click, at) => {
    const url = urlOf(clicks, click);
    personOf[url] = bothPeople(personOf[url] as number, people.personOf[at] as number);
  });
  return personOf;
}

/** The domain of each selected URL by number, NO_GROUP for other strings; '' for clicks without one. */
function domainsOf(
  strings: StringTable,
  clicks: ClickTable,
  selected: Uint32Array,
): { readonly domainOf: Uint32Array; readonly domains: readonly string[] } {
  const domainOf = new Uint32Array(strings.size + 1).fill(NO_GROUP);
  const domains: string[] = [];
  const numbers = new Map<string, number>();
  const read = domainsOfUrls();
  for (const click of selected) {
    const url = urlOf(clicks, click);
    if (domainOf[url] !== NO_GROUP) continue;
    const domain = read(strings.text(url) ?? '') ?? '';
    const number = numbers.get(domain) ?? domains.push(domain) - 1;
    numbers.set(domain, number);
    domainOf[url] = number;
  }
  return { domainOf, domains };
}

/** Names the campaigns of one domain. @param campaignOf gets the campaign of each of its URLs */
function nameDomain(
  strings: StringTable,
  domain: string,
  urls: Uint32Array,
  personOf: Uint32Array,
  campaignOf: Uint32Array,
  names: CampaignName[],
): void {
  const tree = new PathTree();
  const ends = Array.from(urls, (url) => {
    const segments = domain === '' ? [] : pathTemplate(pathOf(strings.text(url) ?? ''));
    return tree.add(segments, personOf[url] as number);
  });
  tree.fold();
  const byNode = new Map<PathNode, number>();
  const byPath = new Map<string, number>();
  urls.forEach((url, at) => {
    const node = foldedNode(ends[at] as PathNode);
    const known = byNode.get(node);
    if (known !== undefined) {
      campaignOf[url] = known;
      return;
    }
    const path = domain === '' ? '' : `/${mergePlaceholders(segmentsTo(node)).join('/')}`;
    const number = byPath.get(path) ?? names.push({ domain, path }) - 1;
    byPath.set(path, number);
    byNode.set(node, number);
    campaignOf[url] = number;
  });
}
