import {
  auditLogRecordTypeName,
  describeIssue,
  type ExplainedMember,
  type Explanation,
  type Issue,
} from '@timeofclick/core';
import type { Page } from '../report/page.ts';
import { tone } from '../terminal/look.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { memberHeading, memberLines } from './member-lines.ts';
import { shownValue } from './shown-value.ts';

/** Where each member of one click came from, what was done to it, and what decided the outcome. */
export function explanationText(
  page: Page,
  place: string,
  explained: Explanation,
  issues: readonly Issue[],
): string {
  const members = explained.members.filter(({ member }) => member !== 'provenance');
  const lines = [
    ...placeLines(page, place),
    ...wrapWide(
      `shape ${shapeText(explained)}; family ${explained.activity.family}`,
      page.look.columns,
    ),
    '',
    ...outcomeLines(page, explained),
    ...decisionLines(page, explained.decision),
    '',
    tone(page.look, 'strong', memberHeading(page)),
    ...members
      .filter(({ from }) => from !== 'nothing')
      .flatMap((member) => memberLines(page, member)),
    ...untoldLines(
      page,
      members.filter(({ from }) => from === 'nothing'),
    ),
    ...issueLines(page, issues),
  ];
  return text(lines);
}

/** A record that tells of no click has no members to explain. */
export function otherRecordText(
  page: Page,
  place: string,
  recordType: number | null,
  shape: string | null,
  issues: readonly Issue[],
): string {
  const name = recordType === null ? null : auditLogRecordTypeName(recordType);
  const type =
    recordType === null ? 'a row of a table without clicks' : `record type ${recordType}`;
  const what = `No click: ${type}${name === null ? '' : ` (${name})`}${shape === null ? '' : `, shape ${shape}`}.`;
  return text([...placeLines(page, place), what, ...issueLines(page, issues)]);
}

/** What could not be read or is no record, and why. */
export function badRecordText(
  page: Page,
  place: string,
  kind: 'rejected' | 'unreadable',
  issues: readonly Issue[],
): string {
  return text([
    ...placeLines(page, place),
    tone(page.look, 'bad', kind),
    ...issueLines(page, issues),
  ]);
}

function placeLines(page: Page, place: string): readonly string[] {
  return wrapWide(page.plain(place), page.look.columns).map((line) =>
    tone(page.look, 'strong', line),
  );
}

function shapeText({ shape, terminal }: Explanation): string {
  return shape === terminal ? shape : `${shape}, carrying ${terminal}`;
}

function outcomeLines(page: Page, { activity }: Explanation): readonly string[] {
  const names = { reached: 'bad', pending: 'doubt', unknown: 'doubt', stopped: 'good' } as const;
  const { outcome, outcomeReason, route, page: shown } = activity;
  const details = [
    ...(outcomeReason === outcome ? [] : [outcomeReason]),
    ...(route === null ? [] : [`route ${route}`]),
    `page ${shown ?? 'not told'}`,
  ];
  const [first = '', ...rest] = wrapWide(
    `OUTCOME ${outcome} (${details.join(', ')})`,
    page.look.columns,
  );
  return [first.replace(outcome, tone(page.look, names[outcome], outcome)), ...rest];
}

function decisionLines(page: Page, decision: Explanation['decision']): readonly string[] {
  if (decision === null) return ['as the record in normal form says'];
  const { row, description, teller, facts } = decision;
  const said = facts.map(
    ({ fact, pointer, sent }) => `${fact} from ${page.plain(pointer)} = ${shownValue(page, sent)}`,
  );
  return [
    ...wrapWide(
      `decision row "${row}"${teller === null ? ', since nothing tells' : `, told by ${teller}`}`,
      page.look.columns,
    ),
    ...[description, ...said]
      .flatMap((line) => wrapWide(line, page.look.columns - 2))
      .map((line) => `  ${line}`),
  ];
}

/** Members that are null: those that this record has not, and those that no record of the shape has. */
function untoldLines(page: Page, members: readonly ExplainedMember[]): readonly string[] {
  const missing = members.filter(({ absent }) => absent === null).map(({ member }) => member);
  const never = members.filter(({ absent }) => absent !== null).map(({ member }) => member);
  const list = (start: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : ['', ...wrapWide(`${start}: ${names.join(', ')}`, page.look.columns)];
  return [
    ...list('null, not in this record', missing),
    ...list('null, never in records of this shape', never),
  ];
}

function issueLines(page: Page, issues: readonly Issue[]): readonly string[] {
  if (issues.length === 0) return [];
  const lines = issues.flatMap((issue) =>
    wrapWide(page.plain(describeIssue(issue)), page.look.columns - 9).map(
      (line, index) => `${(index === 0 ? issue.severity : '').padEnd(9)}${line}`,
    ),
  );
  return ['', tone(page.look, 'strong', 'ISSUES'), ...lines];
}

function text(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
