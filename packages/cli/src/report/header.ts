import type { Report } from '@timeofclick/core/report';
import { wrapText } from '../command-line/wrap-text.ts';
import { type Tone, tone } from '../terminal/look.ts';
import { numberText } from '../terminal/number-text.ts';
import { textWidth } from '../terminal/text-width.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { dayName } from '../time/local-time.ts';
import { counted, type Page } from './page.ts';
import { outcomeWords } from './report-words.ts';

/** Title at the left, zone of all times at the right, or below where there is no room. */
export function titleLines(page: Page, title: string): readonly string[] {
  const { look } = page;
  const zone = `times: ${page.zone}`;
  const blanks = look.columns - zone.length - textWidth(title);
  if (blanks >= 2) return [`${tone(look, 'strong', title)}${' '.repeat(blanks)}${zone}`];
  return [...wrapWide(title, look.columns).map((line) => tone(look, 'strong', line)), zone];
}

/** "31 clicks on links of 19 people, Tue 2026-03-03 08:57 to Thu 03-05 16:20". */
export function sumLine(page: Page, report: Pick<Report, 'clicks' | 'people' | 'period'>): string {
  const { total, atLeast } = report.clicks;
  const clicks =
    atLeast < total
      ? `${numberText(atLeast)} to ${counted(total, 'click', 'clicks')}`
      : counted(total, 'click', 'clicks');
  return `${clicks} on links of ${counted(report.people.total, 'person', 'people')}${period(page, report.period)}`;
}

/** The same for a terminal: large numbers can take it over the edge. */
export function sumLines(
  page: Page,
  report: Pick<Report, 'clicks' | 'people' | 'period'>,
): readonly string[] {
  return wrapText(sumLine(page, report), page.look.columns);
}

function period(page: Page, { first, last }: Report['period']): string {
  const from = page.local(first);
  const to = page.local(last);
  if (from === null || to === null) return '';
  const start = `${from.weekday} ${from.day} ${from.clock.slice(0, 5)}`;
  if (from.day === to.day)
    return `, ${start}${from.clock.slice(0, 5) === to.clock.slice(0, 5) ? '' : ` to ${to.clock.slice(0, 5)}`}`;
  const end = from.day.slice(0, 4) === to.day.slice(0, 4) ? to.day.slice(5) : to.day;
  return `, ${start} to ${dayName(to, 'weekday')} ${end} ${to.clock.slice(0, 5)}`;
}

/** The three outcomes of people. */
export type OutcomeKey = 'reached' | 'mayHave' | 'stopped';

const OUTCOMES = [
  { key: 'reached', label: 'REACHED the page', tone: 'bad' },
  { key: 'mayHave', label: 'MAY HAVE reached it', tone: 'doubt' },
  { key: 'stopped', label: 'STOPPED', tone: 'good' },
] as const satisfies readonly { key: OutcomeKey; label: string; tone: Tone }[];

/** Outcomes of clicks that make the outcome of a person. */
const AMONG: Readonly<Record<OutcomeKey, readonly string[]>> = {
  reached: ['reached'],
  mayHave: ['pending', 'unknown'],
  stopped: ['stopped'],
};

const LABEL = 21;
/** Columns from which there is room beside the labels. */
const BESIDE = 60;

/** How many people came to which outcome, and how. */
export function outcomeLines(
  page: Page,
  report: Pick<Report, 'people' | 'byOutcome'>,
): readonly string[] {
  const number = Math.max(4, ...OUTCOMES.map(({ key }) => numberText(report.people[key]).length));
  const beside = page.look.columns >= BESIDE;
  const indent = number + 2 + (beside ? LABEL : 0);
  return OUTCOMES.flatMap(({ key, label, tone: name }) => {
    const people = report.people[key];
    const ways = wrapText(outcomeWays(report, key), page.look.columns - indent);
    const [first = '', ...rest] = beside ? ways : ['', ...ways];
    const count = `${numberText(people).padStart(number)}  ${label}`;
    const toned = tone(page.look, people === 0 ? 'faint' : name, count);
    return [
      `${toned}${' '.repeat(LABEL - label.length)}${first}`.trimEnd(),
      ...rest.map((line) => ' '.repeat(indent) + line),
    ];
  });
}

/** "3 let straight through, 1 overrode the block page"; a single way needs no number. */
export function outcomeWays(report: Pick<Report, 'people' | 'byOutcome'>, key: OutcomeKey): string {
  const people = report.people[key];
  if (people === 0) return '';
  const ways = report.byOutcome.filter(({ outcome }) => AMONG[key].includes(outcome));
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return outcomeWords(only, people);
  return mergedWays(ways).join(', ');
}

/** Ways that are told in the same words are one. */
function mergedWays(ways: Report['byOutcome']): readonly string[] {
  const merged = new Map<string, { way: Report['byOutcome'][number]; people: number }>();
  for (const way of ways) {
    const words = outcomeWords(way, 2);
    const known = merged.get(words);
    merged.set(words, { way, people: (known?.people ?? 0) + way.people });
  }
  return [...merged.values()].map(
    ({ way, people }) => `${numberText(people)} ${outcomeWords(way, people)}`,
  );
}

/** A heading over a block, as wide as its text. */
export function heading(page: Page, text: string): string {
  return tone(page.look, 'strong', text);
}

/** A heading with its text behind it. */
export function underHeading(page: Page, name: string, text: string): readonly string[] {
  const [first = '', ...rest] = wrapWide(`${name}  ${text}`, page.look.columns);
  return [heading(page, name) + first.slice(name.length), ...rest];
}
