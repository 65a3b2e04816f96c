import type { Report } from '@timeofclick/core';
import type { ReportBuilder } from '@timeofclick/core/report';
import type { Look } from '../terminal/look.ts';
import { commonHost } from './common-host.ts';
import { type Asked, nextOfOverview, nextOfReport } from './next-block.ts';
import { type Page, pageOf } from './page.ts';
import { type ReportFilters, type ShownPeople, shownPeople } from './shown-people.ts';

/** Lines of the list of campaigns. */
const CAMPAIGNS = 25;

/** What is asked, and how the answer is to look. */
export interface Question {
  readonly builder: ReportBuilder;
  readonly filters: ReportFilters;
  readonly zone: string;
  /** Length of lists; undefined: as many as a reader takes in. */
  readonly top: number | undefined;
  readonly look: Look;
  readonly defang: boolean;
  readonly asked: Asked;
}

/** What people read, on a terminal or in HTML. */
export interface Answer {
  readonly page: Page;
  readonly report: Report;
  /** What all accounts have behind the @, if it is the same. */
  readonly host: string | null;
  /** Null when the answer is a list of campaigns. */
  readonly people: ShownPeople | null;
  /** Command lines that lead on. */
  readonly next: readonly string[];
}

/** With several campaigns a list of them, unless something narrow was asked for; else the full picture. */
export function answerOf(question: Question): Answer {
  const { builder, filters, zone, top, look, defang, asked } = question;
  const report = builder.build({ ...filters, tz: zone, top: top ?? CAMPAIGNS });
  const page = pageOf({ look, zone, defang, period: report.period });
  const host = commonHost(report.topPeople.map(({ userId }) => userId));
  const narrowed = ['domain', 'url', 'message', 'user'].some((name) => name in filters);
  if (report.lengths.campaigns > 1 && !narrowed) {
    return { page, report, host, people: null, next: nextOfOverview(report, asked) };
  }
  const people = shownPeople(builder, filters, top);
  const next = nextOfReport(report, people.mayHave[0] ?? people.reached[0], asked);
  return { page, report, host, people, next };
}
