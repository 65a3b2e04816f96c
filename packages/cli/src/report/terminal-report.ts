import type { NoteCode, PersonRow, Report, ReportCampaign } from '@timeofclick/core';
import { tone } from '../terminal/look.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { campaignName, campaignTable } from './campaign-list.ts';
import { commonHost, shortName } from './common-host.ts';
import { heading, outcomeLines, sumLines, titleLines, underHeading } from './header.ts';
import { namesParagraph } from './names-paragraph.ts';
import { notesBlock } from './notes-block.ts';
import { counted, type Page } from './page.ts';
import { peopleBlocks } from './people-block.ts';
import { legend } from './people-legend.ts';
import { pointedAt } from './pointed-at.ts';
import type { ShownPeople } from './shown-people.ts';
import { sourcesBlock } from './sources-block.ts';
import { timeline } from './timeline.ts';

/** One campaign, or what the filters leave, in full. */
export function fullReport(
  page: Page,
  report: Report,
  people: ShownPeople,
  next: readonly string[],
): string {
  const called = [...people.reached, ...people.mayHave];
  const everybody = [...called, ...people.stopped];
  const host = commonHost(everybody.map(({ userId }) => userId));
  const nameOf = (userId: string): string => page.plain(shortName(userId, host));
  const blocks: string[][] = [[...titleLines(page, title(page, report, host))]];
  if (report.clicks.total > 0) {
    blocks[0]?.push(...sumLines(page, report));
    blocks.push([...outcomeLines(page, report)]);
  }
  const table = peopleTable(page, report, people, nameOf);
  if (table.length > 0) blocks.push(table);
  const bars = timeline(page, report);
  if (bars.length > 0) blocks.push([...bars]);
  const shown = everybody.length === report.people.total;
  blocks.push(ending(page, report, next, called, shown ? ['possible-scanner'] : []));
  return text(blocks);
}

/** Several campaigns: one line each, those that something speaks against first. */
export function overview(
  page: Page,
  report: Report,
  host: string | null,
  next: readonly string[],
): string {
  const warned = report.campaigns.filter((campaign) => campaign.warned);
  const quiet = report.campaigns.filter((campaign) => !campaign.warned);
  const title = `${host === null ? '' : `${page.plain(host)}  `}${counted(report.lengths.campaigns, 'group', 'groups')} of links`;
  const blocks: string[][] = [[...titleLines(page, title), ...sumLines(page, report)]];
  if (warned.length > 0) blocks.push([...campaignTable(page, warned)]);
  if (quiet.length > 0) blocks.push(quietBlock(page, report, warned.length, quiet));
  else blocks.at(-1)?.push(...moreCampaigns(page, report));
  blocks.push(ending(page, report, next, [], []));
  return text(blocks);
}

/** A list that is cut among the campaigns with a warning says so. */
function moreCampaigns(page: Page, { lengths, campaigns }: Report): readonly string[] {
  const left = lengths.campaigns - campaigns.length;
  return left === 0
    ? []
    : wrapWide(
        `and ${counted(left, 'more group', 'more groups')} of links; --top ${lengths.campaigns} shows all`,
        page.look.columns,
      );
}

const MOST_QUIET = 3;

/** Links that nothing speaks against: ordinary ones, or a campaign nobody has noticed. */
function quietBlock(
  page: Page,
  report: Report,
  warned: number,
  quiet: readonly ReportCampaign[],
): string[] {
  const count = report.lengths.campaigns - warned;
  const most = quiet
    .slice(0, MOST_QUIET)
    .map(
      (campaign) =>
        `${campaignName(page, campaign)} (${counted(campaign.people, 'person', 'people')})`,
    );
  return [
    ...underHeading(
      page,
      'WITHOUT A WARNING',
      `${counted(count, 'more group', 'more groups')}: no page shown, no threat, no alert on record.`,
    ),
    ...wrapWide(
      `Ordinary links, or not noticed yet. Most people: ${most.join(', ')}.`,
      page.look.columns,
    ),
  ];
}

function title(page: Page, report: Report, host: string | null): string {
  const [campaign] = report.campaigns;
  const what =
    campaign === undefined
      ? 'No click on record'
      : report.lengths.campaigns === 1
        ? `campaign ${campaignName(page, campaign)}`
        : `${counted(report.lengths.campaigns, 'campaign', 'campaigns')}, first ${campaignName(page, campaign)}`;
  return host === null ? what : `${page.plain(host)}  ${what}`;
}

function peopleTable(
  page: Page,
  report: Report,
  people: ShownPeople,
  nameOf: (userId: string) => string,
): string[] {
  const rows = [
    { heading: 'REACHED', rows: people.reached, total: report.people.reached, tone: 'bad' },
    { heading: 'MAY HAVE', rows: people.mayHave, total: report.people.mayHave, tone: 'doubt' },
  ] as const;
  const wanted = rows.filter((block) => block.rows.length > 0);
  const lines = peopleBlocks(page, wanted, nameOf).flatMap((block, index) => [
    tone(page.look, wanted[index]?.tone ?? 'strong', block.heading),
    ...block.lines,
    ...leftOut(page, wanted[index]?.rows.length ?? 0, wanted[index]?.total ?? 0),
  ]);
  if (people.stopped.length > 0) {
    // By name: this list is for looking somebody up.
    const names = people.stopped.map(({ userId }) => nameOf(userId)).sort(byName);
    lines.push(tone(page.look, 'good', 'STOPPED'), ...namesParagraph(names, page.look.columns));
    lines.push(...leftOut(page, people.stopped.length, report.people.stopped));
  }
  return [...lines, ...legend(page, [...people.reached, ...people.mayHave])];
}

/** Capitals make no difference; code units decide ties, so that no locale does. */
export function byName(a: string, b: string): number {
  const [lower, other] = [a.toLowerCase(), b.toLowerCase()];
  if (lower !== other) return lower < other ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

function leftOut(page: Page, shown: number, total: number): readonly string[] {
  return shown < total
    ? wrapWide(
        `and ${counted(total - shown, 'more', 'more')}; --top N shows more, timeofclick people shows all`,
        page.look.columns,
      )
    : [];
}

function ending(
  page: Page,
  report: Report,
  next: readonly string[],
  people: readonly PersonRow[],
  leaveOut: readonly NoteCode[],
): string[] {
  return [
    heading(page, 'HOW SURE IS THIS'),
    ...notesBlock(page, report, leaveOut),
    ...sourcesBlock(page, report, pointedAt(report, people)),
    ...(next.length === 0
      ? []
      : [heading(page, 'NEXT'), ...next.map((line) => `  ${page.plain(line)}`)]),
  ];
}

function text(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((block) => block.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}
