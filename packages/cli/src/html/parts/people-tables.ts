import { type PersonRow, placeLabel } from '@timeofclick/core/report';
import { shortName } from '../../report/common-host.ts';
import { counted, type Page } from '../../report/page.ts';
import { howText, isInTwoExports } from '../../report/people-block.ts';
import { byName } from '../../report/terminal-report.ts';
import { markedOutcome } from '../marks.ts';
import { html, lines, type Markup } from '../markup.ts';
import { groupOf, OUTCOME_GROUPS } from '../outcome-groups.ts';
import type { Picture } from '../picture.ts';
import { recordText, timeText } from './record-text.ts';
import { type Cell, type Column, sortableTable } from './table.ts';

/** Who reached the page or may have: whom to call. */
export function callTable(page: Page, picture: Picture, host: string | null): Markup | null {
  const { report, people } = picture;
  const rows = [...people.reached, ...people.mayHave];
  if (rows.length === 0) return null;
  const columns = [PERSON, { heading: 'Outcome' }, ...FACTS];
  const cells = rows.map((row) => {
    const [person, ...facts] = personCells(page, row, host);
    const group = groupOf(row.outcome);
    return [
      person,
      { shown: markedOutcome(group), key: OUTCOME_GROUPS.indexOf(group) },
      ...facts,
    ] as Cell[];
  });
  const left = report.people.reached + report.people.mayHave - rows.length;
  return lines([
    sortableTable('People who reached the page or may have', columns, cells, leftOut(left)),
    legend(rows),
  ]);
}

/** Who was stopped: names to look somebody up, and the table for those who want to know more. */
export function stoppedTable(page: Page, picture: Picture, host: string | null): Markup | null {
  const rows = picture.people.stopped;
  if (rows.length === 0) return null;
  const left = leftOut(picture.report.people.stopped - rows.length);
  const names = rows.map(({ userId }) => shortName(userId, host)).sort(byName);
  const cells = rows.map((row) => personCells(page, row, host));
  return html`<p class="names">${names.map((name) => html`<span>${recordText(page, name)}</span> `)}${left}</p>
<details class="fold"><summary>When, how and from where</summary>
${sortableTable('People who were stopped', [PERSON, ...FACTS], cells, left)}
</details>`;
}

const PERSON: Column = { heading: 'Person', kind: 'name' };

const FACTS: readonly Column[] = [
  { heading: 'First click', kind: 'time' },
  { heading: 'How', kind: 'how' },
  { heading: 'IP', kind: 'code address' },
  { heading: 'Row', kind: 'code place' },
];

function personCells(page: Page, row: PersonRow, host: string | null): readonly Cell[] {
  const { worst } = row;
  return [
    { shown: recordText(page, shortName(row.userId, host)) },
    { shown: timeText(page, worst.timeOfClick), key: worst.timeOfClick ?? '' },
    { shown: html`${howText(page, row)}${badges(row)}` },
    worst.userIp === null ? { shown: '–', key: '' } : { shown: recordText(page, worst.userIp) },
    { shown: placeLabel(worst.at) },
  ];
}

function badges(row: PersonRow): readonly Markup[] {
  return [
    ...(isInTwoExports(row) ? [html` <span class="badge">in two exports</span>`] : []),
    ...(row.possibleScanner === null
      ? []
      : [html` <span class="badge doubt">maybe a scanner</span>`]),
  ];
}

function leftOut(people: number): string | null {
  return people > 0 ? `and ${counted(people, 'person', 'people')} more` : null;
}

function legend(rows: readonly PersonRow[]): Markup | null {
  const texts = [
    ...(rows.some(isInTwoExports)
      ? [html`<b>In two exports</b>: user, message, URL and time agree; no id is shared.`]
      : []),
    ...(rows.some(({ possibleScanner }) => possibleScanner !== null)
      ? [html`<b>Maybe a scanner</b>: more links or people within seconds than a person clicks.`]
      : []),
    html`<b>Row</b>: the source and the line that say so; f1 and so on stand under What was read.`,
  ];
  return html`<p class="legend">${texts.map((text) => html`<span>${text}</span> `)}</p>`;
}
