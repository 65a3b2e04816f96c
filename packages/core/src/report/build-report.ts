import { freeMemory } from '../clicks/free-memory.ts';
import type { Report } from '../gen/types.ts';
import { alertsOf } from './alerts.ts';
import type { Analysis } from './analysis.ts';
import { campaignsOf } from './campaigns.ts';
import { daysOf } from './days.ts';
import { notesOf } from './notes/notes-of.ts';
import { DEFAULT_TOP, limitOf, type ReportOptions } from './report-options.ts';
import { deviationsOf, modeOf, readCounts, reportSources } from './sources.ts';
import {
  actionCounts,
  topCampaigns,
  topDomains,
  topMessages,
  topPeople,
  topUrls,
} from './top-lists.ts';
import {
  clickTotals,
  outcomeCounts,
  peopleTotals,
  periodOfClicks,
  selectedRecords,
} from './totals.ts';
import { VERSION } from './version.ts';
import { zoneClock } from './zone-clock.ts';

/** Everything of the report schema, for the clicks that pass the filters. */
export function buildReport(analysis: Analysis, options: ReportOptions): Report {
  const clock = zoneClock(options.tz ?? 'UTC');
  const top = limitOf(options.top, DEFAULT_TOP);
  const { clicks } = analysis;
  const about = analysis.selections.of(options);
  const named = campaignsOf(clicks, about.selected, about.people);
  const campaigns = topCampaigns(about, named, top);
  const domains = topDomains(about, named, top);
  freeMemory(named.groupOf);
  const people = topPeople(about, top);
  const urls = topUrls(about, top);
  const messages = topMessages(about, top);
  const lengths = {
    campaigns: campaigns.total,
    topPeople: people.total,
    topDomains: domains.total,
    topUrls: urls.total,
    messages: messages.total,
  };
  const sources = reportSources(analysis, about.selected);
  const report: Omit<Report, 'notes'> = {
    run: { version: VERSION, mode: modeOf(analysis), tz: clock.zone },
    sources,
    read: readCounts(analysis),
    selected: selectedRecords(sources, about),
    clicks: clickTotals(about),
    people: peopleTotals(about),
    period: periodOfClicks(about),
    byOutcome: outcomeCounts(about),
    campaigns: campaigns.entries,
    topPeople: people.entries,
    topDomains: domains.entries,
    topUrls: urls.entries,
    messages: messages.entries,
    ...daysOf(clicks, about.selected, clock),
    byAction: actionCounts(about),
    alerts: alertsOf(clicks, about.selected),
    deviations: deviationsOf(analysis),
    lengths,
  };
  return { ...report, notes: notesOf({ analysis, about, report, options, clock, top }) };
}
