import type { Report } from '@timeofclick/core';
import type { Answer, Question } from '../report/answer.ts';
import { shownPeople } from '../report/shown-people.ts';
import type { Arrival, HtmlContent, Picture } from './picture.ts';

/** Campaigns that are told in full after the list of all. */
const MOST_DETAILS = 6;

/** Everything that the page says: what the terminal says, and after a list of campaigns the worst of them in full. */
export function htmlContent(question: Question, answer: Answer): HtmlContent {
  const { report, host, people, next } = answer;
  const pictures =
    people === null
      ? worstDomains(report).map((domain) => pictureOf(question, report, domain))
      : [{ report, people, arrivals: arrivalsIn(wholeReport(question, report.people.total)) }];
  return { report, host, shown: people === null ? 'campaigns' : 'one', pictures, next };
}

function pictureOf(question: Question, all: Report, domain: string): Picture {
  const { builder, top } = question;
  const filters = { ...question.filters, domain };
  const report = wholeReport({ ...question, filters }, all.people.total);
  return {
    report,
    people: shownPeople(builder, filters, top),
    arrivals: arrivalsIn(report),
  };
}

/** With lists of everybody: only these have the first click of each person, and leave out the evidence. */
function wholeReport({ builder, filters, zone }: Question, people: number): Report {
  return builder.build({ ...filters, tz: zone, top: people });
}

function arrivalsIn({ topPeople }: Report): readonly Arrival[] {
  return topPeople.map(({ outcome, first }) => ({ outcome, first }));
}

/** A domain can have several campaigns; its picture has all of them. */
function worstDomains(report: Report): readonly string[] {
  const domains = report.campaigns.filter(({ warned, domain }) => warned && domain !== '');
  return [...new Set(domains.map(({ domain }) => domain))].slice(0, MOST_DETAILS);
}
