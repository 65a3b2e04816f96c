import { type ClickTable, urlOf } from '../clicks/click-table.ts';
import type { ClickGroups } from './click-groups.ts';
import { bothPeople, foldSiblings } from './fold-siblings.ts';
import { mergePlaceholders, pathTemplate } from './path-template.ts';
import { NONE, type PeopleTable } from './people-table.ts';
import { urlParts } from './url-parts.ts';

/** What the links of a campaign have in common; both empty for clicks without an address. */
export interface CampaignName {
  readonly domain: string;
  readonly path: string;
}

export interface Campaigns extends ClickGroups {
  readonly names: readonly CampaignName[];
}

interface Template {
  readonly domain: string;
  readonly segments: readonly string[];
  person: number;
}

/**
 * Groups clicks by registrable domain and path template. Which parts of a path are personal also
 * depends on who clicked, so the selection may change a template, but never its order.
 */
export function campaignsOf(
  clicks: ClickTable,
  selected: Uint32Array,
  people: PeopleTable,
): Campaigns {
  const templates = new TemplateTable(clicks);
  const templateOf = selected.map((click, at) =>
    templates.add(urlOf(clicks, click), people.personOf[at] as number),
  );
  const { names, campaignOf } = nameCampaigns(templates.list);
  const groupOf = templateOf.map((template) => campaignOf[template] as number);
  return { count: names.length, groupOf, names };
}

/** The different templates, each URL looked at once. */
class TemplateTable {
  readonly list: Template[] = [];
  readonly #clicks: ClickTable;
  /** Template + 1 by URL. */
  readonly #byUrl: Uint32Array;
  readonly #byKey: Map<string, number> = new Map();

  constructor(clicks: ClickTable) {
    this.#clicks = clicks;
    this.#byUrl = new Uint32Array(clicks.store.strings.size + 1);
  }

  add(url: number, person: number): number {
    if (this.#byUrl[url] === 0) this.#byUrl[url] = this.#number(url) + 1;
    const number = (this.#byUrl[url] as number) - 1;
    const template = this.list[number] as Template;
    template.person = bothPeople(template.person, person);
    return number;
  }

  #number(url: number): number {
    const { domain, path } = urlParts(this.#clicks.store.strings.text(url) ?? '');
    const segments = domain === null ? [] : pathTemplate(path);
    const key = [domain ?? '', ...segments].join('/');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const number = this.list.push({ domain: domain ?? '', segments, person: NONE }) - 1;
    this.#byKey.set(key, number);
    return number;
  }
}

function nameCampaigns(templates: readonly Template[]): {
  readonly names: readonly CampaignName[];
  /** Campaign by template. */
  readonly campaignOf: Uint32Array;
} {
  const names: CampaignName[] = [];
  const numbers = new Map<string, number>();
  const campaignOf = new Uint32Array(templates.length);
  for (const [domain, members] of byDomain(templates)) {
    const folded = foldSiblings(members.map((member) => templates[member] as Template));
    folded.forEach((segments, at) => {
      const path = domain === '' ? '' : `/${mergePlaceholders(segments).join('/')}`;
      const key = domain + path;
      const number = numbers.get(key) ?? names.push({ domain, path }) - 1;
      numbers.set(key, number);
      campaignOf[members[at] as number] = number;
    });
  }
  return { names, campaignOf };
}

function byDomain(templates: readonly Template[]): Map<string, number[]> {
  const domains = new Map<string, number[]>();
  templates.forEach(({ domain }, number) => {
    const members = domains.get(domain);
    if (members === undefined) domains.set(domain, [number]);
    else members.push(number);
  });
  return domains;
}
