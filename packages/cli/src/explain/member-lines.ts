import type { ExplainedMember } from '@timeofclick/core';
import type { Page } from '../report/page.ts';
import { padText, textWidth } from '../terminal/text-width.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { hardWrap } from './hard-wrap.ts';
import { shownValue } from './shown-value.ts';

const MEMBER = 16;
/** A GUID fits. */
const VALUE = 36;
/** A value longer than this many lines is cut. */
const VALUE_LINES = 8;
/** Columns from which values have a column of their own. */
const BESIDE = 70;
/** Of what stands below a member. */
const INDENT = 4;

/** The heading over all members. */
export function memberHeading(page: Page): string {
  return page.look.columns < BESIDE
    ? 'MEMBER, VALUE AND FROM'
    : memberLine('MEMBER', 'VALUE', 'FROM');
}

/** Value and source beside each other; what is too long for its column stands below, in full. */
export function memberLines(
  page: Page,
  { member, from, cell, absent, value: given }: ExplainedMember,
): readonly string[] {
  const source =
    cell === null
      ? originText(from, absent)
      : `${page.plain(cell.pointer)}${from === 'wrapper' ? ' of the wrapper' : ''} ${cell.conversion}`;
  const values = [
    shownValue(page, given),
    ...(cell?.converted === true ? [`was ${shownValue(page, cell.sent)}`] : []),
  ];
  const { columns } = page.look;
  if (columns < BESIDE) {
    return [
      member,
      ...values.flatMap((value) => belowLines(value, columns)),
      ...wrapWide(source, columns - INDENT).map((line) => ' '.repeat(INDENT) + line),
    ];
  }
  const fits = values.every((value) => textWidth(value) <= VALUE);
  const right = wrapWide(source, columns - MEMBER - VALUE - 2);
  const beside = Array.from(
    { length: Math.max(right.length, fits ? values.length : 1) },
    (_, index) =>
      memberLine(index === 0 ? member : '', fits ? (values[index] ?? '') : '', right[index] ?? ''),
  );
  return [...beside, ...(fits ? [] : values.flatMap((value) => belowLines(value, columns)))];
}

/** A value in full, under its column or further to the left. */
function belowLines(value: string, columns: number): readonly string[] {
  const furthest = columns - textWidth(value);
  const beside = columns < BESIDE ? INDENT : MEMBER + 1;
  const indent = furthest < INDENT ? beside : Math.min(beside, furthest);
  return hardWrap(value, columns - indent, VALUE_LINES).map((line) => ' '.repeat(indent) + line);
}

function originText(from: ExplainedMember['from'], absent: string | null): string {
  if (from === 'decision') return 'decided';
  return from === 'reader' ? 'worked out while reading' : (absent ?? 'the record itself');
}

function memberLine(member: string, value: string, from: string): string {
  return `${member.padEnd(MEMBER)} ${padText(value, VALUE)} ${from}`;
}
