import { currentMembers } from '../model/current-members.ts';
import type { EnumMemberModel, EnumModel, SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import {
  docComment,
  joinedText,
  lowerFirst,
  propertyKey,
  quoted,
  valueText,
} from '../text/typescript-text.ts';

/** `enums.ts`: per enum a const object and a union, open or closed; for integer enums two look-ups. */
export function emitEnums(model: SchemaModel): readonly OutputFile[] {
  if (model.enums.length === 0) return [];
  const files = model.enums.map((one) => one.place.file);
  const sources = model.enums.flatMap((one) => one.documented?.source ?? []);
  const lookups = model.enums.some((one) => one.valueKind === 'integer')
    ? "import { type EnumLookup, enumLookup } from '../runtime/enum-lookup.ts';\n\n"
    : '';
  const text =
    codeHeader('enums', files, [...new Set(sources)]) +
    lookups +
    model.enums.map(enumText).join('\n');
  return [{ area: 'code', path: 'enums.ts', text }];
}

function enumText(model: EnumModel): string {
  const { typeName } = model;
  const members = currentMembers(model);
  const openNote = model.open ? ['Open: a value that is not listed is kept as it is.'] : [];
  const doc = docComment([model.description, ...openNote]);
  const object = members.map(memberText).join('');
  const union = `(typeof ${typeName})[keyof typeof ${typeName}]`;
  const rest = model.open ? ` | (${model.valueKind === 'integer' ? 'number' : 'string'} & {})` : '';
  return (
    `${doc}export const ${typeName} = {\n${object}} as const;\n` +
    `${doc}export type ${typeName} = ${union}${rest};\n` +
    (model.valueKind === 'integer' ? lookupText(model) : '')
  );
}

function memberText(member: EnumMemberModel): string {
  const doc = docComment(
    [memberDoc(member)].filter((line) => line !== ''),
    '  ',
  );
  const value = typeof member.value === 'string' ? quoted(member.value) : member.value;
  return `${doc}  ${propertyKey(member.name)}: ${value},\n`;
}

function memberDoc(member: EnumMemberModel): string {
  const eras = member.eras.map(({ since, until, name, note }) =>
    [since && `since ${since}`, until && `until ${until}`, name && `as ${name}`, note]
      .filter(Boolean)
      .join(' '),
  );
  const extra = [...eras, ...(member.note === null ? [] : [member.note])];
  return [member.description, extra.length === 0 ? '' : `(${extra.join('; ')})`].join(' ').trim();
}

function lookupText(model: EnumModel): string {
  const prefix = lowerFirst(model.typeName);
  const extra = Object.fromEntries(
    [...model.members]
      .flatMap((member) => [
        ...member.spellings.map((spelling) => [spelling, member.value] as const),
        // A past member whose number means something else today is known by its name only.
        ...(currentMembers(model).includes(member) ? [] : [[member.name, member.value] as const]),
      ])
      .map(([name, value]) => [name.toLowerCase(), value]),
  );
  return `
const ${prefix}Lookup: EnumLookup = /* @__PURE__ */ enumLookup(
${namesText(currentMembers(model))},
  ${valueText(extra, '  ')},
);

/** Name of a member, or null for a number that is not listed. */
export function ${prefix}Name(value: number): string | null {
  return ${prefix}Lookup.nameOf(value);
}

/** Number of a member by its name or a known spelling, in any letter case; null for another text. */
export function ${prefix}Value(name: string): number | null {
  return ${prefix}Lookup.valueOf(name);
}
`;
}

/** The members for `enumLookup`, broken into lines: `A|B|7=C`. */
function namesText(members: readonly EnumMemberModel[]): string {
  const sorted = [...members].sort((a, b) => Number(a.value) - Number(b.value));
  const parts = sorted.map(({ name, value }, at) => {
    if (/[|=]/.test(name)) throw new Error(`the enum member "${name}" must have neither | nor =`);
    const expected = at === 0 ? 0 : Number(sorted[at - 1]?.value) + 1;
    return value === expected ? name : `${value}=${name}`;
  });
  return joinedText(parts, '|');
}
