import type { EnumModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { anchored, cell, code, codeCell, prose, table } from '../../text/markdown-text.ts';
import { codeEnums } from '../emit-codes.ts';
import { enumPage, pageOf, relative } from './doc-paths.ts';
import { codeAnchor, codeSection, memberAnchor, memberSection, remarks } from './member-section.ts';
import { propertyAnchor } from './property-section.ts';
import { sourceLink } from './source-link.ts';

/** An enum with more members than this gets rows only; the others a section for each member. */
const MOST_SECTIONS = 30;

/** One page per enum. */
export function emitEnumPages(model: SchemaModel): readonly OutputFile[] {
  const codes = codeEnums(model);
  return model.enums.map((one) => ({
    area: 'docs',
    path: enumPage(one, model),
    text: `${docsHeader('docs', [one.place.file])}${introduction(one, model)}${body(one, codes.includes(one), model).trimEnd()}\n`,
  }));
}

function introduction(one: EnumModel, model: SchemaModel): string {
  const { documented } = one;
  const source =
    documented === null
      ? ''
      : `Documented as ${code(documented.name)}, ${code(documented.type)} (${sourceLink(documented.source)}).\n\n`;
  const open = one.open
    ? 'Open: a value that is not listed is kept, with a warning.'
    : 'Closed: there are no other values.';
  return `# ${one.typeName}\n\n${prose(one.description)}\n\n${source}${carriers(one, model)}${open}\n\n`;
}

/** The properties whose values are members, with what was counted of them. */
function carriers(one: EnumModel, model: SchemaModel): string {
  const from = enumPage(one, model);
  const found = model.objects.flatMap((object) =>
    object.properties
      .filter(({ type }) => type.enumName === one.typeName)
      .map((property) => {
        const anchor = propertyAnchor(object, property);
        const target = `${relative(from, pageOf(object.place.file))}#${anchor}`;
        const present = property.observed?.present ?? null;
        const counted = present === null ? '' : `, observed in ${prose(present)} records`;
        return `[${code(property.name)}](${target}) of ${object.typeName}${counted}`;
      }),
  );
  return found.length === 0 ? '' : `Carried by ${found.join('; ')}.\n\n`;
}

function body(one: EnumModel, isCodes: boolean, model: SchemaModel): string {
  if (isCodes) return codeTable(one) + one.members.map(codeSection).join('');
  if (one.members.length > MOST_SECTIONS) return memberTable(one, false);
  const sections = one.members.map((member) => memberSection(one, member, model));
  return memberTable(one, true) + sections.join('');
}

function memberTable(model: EnumModel, hasSections: boolean): string {
  const isNumber = model.valueKind === 'integer';
  // What is told in the sections needs no column. Where there are none, the row has their anchor.
  const isWhole = model.documented !== null && !hasSections;
  const linked = (text: string, anchor: string): string =>
    hasSections ? `[${codeCell(text)}](#${anchor})` : codeCell(text);
  const rows = model.members.map((member) => {
    const anchor = memberAnchor(member);
    const value = isNumber ? codeCell(String(member.value)) : linked(member.name, anchor);
    return [
      hasSections ? value : anchored(value, anchor),
      ...(isNumber ? [linked(member.name, anchor)] : []),
      cell(member.description),
      ...(isWhole ? [member.documented ? 'yes' : 'no', cell(remarks(member))] : []),
    ];
  });
  const head = [
    'Value',
    ...(isNumber ? ['Name'] : []),
    'Meaning',
    ...(isWhole ? ['On the page today', 'Remarks'] : []),
  ];
  return table(head, rows);
}

function codeTable(model: EnumModel): string {
  return table(
    ['Code', 'Severity', 'Meaning'],
    model.members.map((member) => [
      `[${codeCell(String(member.value))}](#${codeAnchor(member)})`,
      member.severity ?? '',
      cell(member.description),
    ]),
  );
}
