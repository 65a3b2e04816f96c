import { type ClickTable, urlOf } from '../clicks/click-table.ts';
import { NO_GROUP, sortByGroup } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import type { StringTable } from '../clicks/string-table.ts';
import { mergePlaceholders, pathTemplate } from './path-template.ts';
import { bothPeople, PathTree } from './path-tree.ts';
import type { PeopleTable } from './people-table.ts';
import { domainsOfUrls, pathOf } from './url-parts.ts';

/** What the links of a campaign have in common; both empty for clicks without an address. */
export interface CampaignName {
  readonly domain: string;
  readonly path: string;
}

export interface Campaigns {
  /** The campaign of each selected click, by the number of the click. */
  readonly groupOf: Uint32Array;
  readonly names: readonly CampaignName[];
}

/** So many URLs are named at a time, or one domain: only their paths are in memory. */
const AT_A_TIME = 8192;

/**
 * Groups clicks by registrable domain and path template. Which parts of a path are personal also
 * depends on who clicked, so the selection may change a template, but never its order.
 */
export function campaignsOf(
  clicks: ClickTable,
  selected: Uint32Array,
  people: PeopleTable,
): Campaigns {
  const { strings } = clicks.store;
  const personOf = peopleOfUrls(clicks, people);
  const { domainOf, domains } = domainsOf(strings, clicks, selected);
  const { items, start } = sortByGroup(domainOf, domains.length);
  const campaignOf = domainOf;
  const names: CampaignName[] = [];
  for (let domain = 0, from = 0; domain < domains.length; domain++) {
    const end = start[domain + 1] as number;
    if (end - from < AT_A_TIME && end < items.length) continue;
    nameUrls(strings, items.subarray(from, end), domains, personOf, campaignOf, names);
    from = end;
  }
  freeMemory(personOf);
  freeMemory(items);
  freeMemory(start);
  const groupOf = new Uint32Array(clicks.count).fill(NO_GROUP);
  selected.forEach((click) => {
    groupOf[click] = campaignOf[urlOf(clicks, click)] as number;
  });
  freeMemory(campaignOf);
  return { groupOf, names };
}

/** Who clicked each URL, as a PathTree takes it. */
function peopleOfUrls(clicks: ClickTable, people: PeopleTable): Uint32Array {
  const personOf = new Uint32Array(clicks.store.strings.size + 1);
  for (let person = 0; person < people.count; person++) {
    const end = people.start[person + 1] as number;
    for (let at = people.start[person] as number; at < end; at++) {
      const url = urlOf(clicks, people.order[at] as number);
      personOf[url] = bothPeople(personOf[url] as number, person + 1);
    }
  }
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
  selected.forEach((click) => {
    const url = urlOf(clicks, click);
    if (domainOf[url] !== NO_GROUP) return;
    const domain = read(strings.text(url) ?? '') ?? '';
    const number = numbers.get(domain) ?? domains.push(domain) - 1;
    numbers.set(domain, number);
    domainOf[url] = number;
  });
  return { domainOf, domains };
}

/**
 * Names the campaigns of whole domains.
 * @param campaignOf has the domain of each of these URLs, and gets its campaign
 */
function nameUrls(
  strings: StringTable,
  urls: Uint32Array,
  domains: readonly string[],
  personOf: Uint32Array,
  campaignOf: Uint32Array,
  names: CampaignName[],
): void {
  const tree = new PathTree();
  urls.forEach((url) => {
    const domain = campaignOf[url] as number;
    const hasPath = domains[domain] !== '';
    const segments = hasPath ? pathTemplate(pathOf(strings.text(url) ?? '')) : [];
    tree.add(domain, segments, personOf[url] as number);
  });
  tree.fold();
  const byNode = new Map<number, number>();
  const byName = new Map<string, number>();
  urls.forEach((url, at) => {
    const node = tree.endOf(at);
    let number = byNode.get(node);
    if (number === undefined) {
      const domain = domains[campaignOf[url] as number] as string;
      const path = domain === '' ? '' : `/${mergePlaceholders(tree.segmentsTo(node)).join('/')}`;
      number = byName.get(domain + path) ?? names.push({ domain, path }) - 1;
      byName.set(domain + path, number);
      byNode.set(node, number);
    }
    campaignOf[url] = number;
  });
  tree.free();
}
