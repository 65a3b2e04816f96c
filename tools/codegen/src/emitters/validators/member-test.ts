import type { EnumModel } from '../../model.ts';
import { lowerFirst, quoted } from '../../text/typescript-text.ts';

/** More stretches of numbers than this are looked up instead of compared. */
const MOST_RANGES = 4;

/** An expression that holds when an integer is no member, and the imports it needs. */
export interface MemberTest {
  readonly text: string;
  readonly imports: readonly string[];
}

/** For a variable that holds an integer. */
export function strangeInteger(
  model: EnumModel,
  documentedOnly: boolean,
  variable: string,
): MemberTest {
  const members = model.members.filter((member) => !documentedOnly || member.documented);
  const values = [...new Set(members.map((member) => member.value as number))].sort(
    (a, b) => a - b,
  );
  const ranges = rangesOf(values);
  if (ranges.length <= MOST_RANGES) {
    const outside = ranges.map(([from, to]) =>
      from === to ? `${variable} !== ${from}` : `(${variable} < ${from} || ${variable} > ${to})`,
    );
    return { text: outside.join(' && ') || 'true', imports: [] };
  }
  const lookup = `${lowerFirst(model.typeName)}Name`;
  const undocumented = model.members
    .map((member) => member.value as number)
    .filter((value) => !values.includes(value));
  const text = [
    `${lookup}(${variable}) === null`,
    ...undocumented.map((value) => `${variable} === ${value}`),
  ];
  return { text: text.join(' || '), imports: [lookup] };
}

/** For a variable that holds a text: exact for our own closed enums, any letter case for others. */
export function strangeText(model: EnumModel, exact: boolean, variable: string): string {
  const texts = model.members.map((member) => String(member.value));
  const different = texts.map((text) => `${variable} !== ${quoted(text)}`).join(' && ') || 'true';
  if (exact) return different;
  const spellings = model.members.flatMap((member) => [String(member.value), ...member.spellings]);
  const list = [...new Set(spellings.map((text) => text.toLowerCase()))].map(quoted).join(', ');
  return `${different} && !isListed(${variable}, [${list}])`;
}

function rangesOf(sorted: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const value of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === value - 1) last[1] = value;
    else ranges.push([value, value]);
  }
  return ranges;
}
