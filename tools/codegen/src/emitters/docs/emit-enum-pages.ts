import type { EnumModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { cell, code, codeCell, prose, table } from '../../text/markdown-text.ts';
import { codeEnums } from '../emit-codes.ts';
import { enumPage } from './doc-paths.ts';
import { codeAnchor, codeSection, memberAnchor, memberSection, remarks } from './member-section.ts';
import { sourceLink } from './source-link.ts';

/** An enum with more members than this gets rows only; the others a section for each member. */
const MOST_SECTIONS = 30;

/** One page per enum. */
export function emitEnumPages(model: SchemaModel): readonly OutputFile[] {
  const codes = codeEnums(model);
  return model.enums.map((one) => ({
    area: 'docs',
    path: enumPage(one, model),
    text: `${docsHeader('docs', [one.place.file])}${introduction(one)}${body(one, codes.includes(one), model).trimEnd()}\n`,
  }));
}

function introduction(model: EnumModel): string {
  const { documented } = model;
  const source =
    documented === null
      ? ''
      : `Documented as ${code(documented.name)}, ${code(documented.type)} (${sourceLink(documented.source)}).\n\n`;
  const open = model.open
    ? 'Open: a value that is not listed is kept, with a warning.'
    : 'Closed: there are no other values.';
  return `# ${model.typeName}\n\n${prose(model.description)}\n\n${source}${open}\n\n`;
}

function body(one: EnumModel, isCodes: boolean, model: SchemaModel): string {
  if (isCodes) return codeTable(one) + one.members.map(codeSection).join('');
  if (one.members.length > MOST_SECTIONS) return memberTable(one, false);
  const sections = one.members.map((member) => memberSection(one, member, model));
  return memberTable(one, true) + sections.join('');
}

function memberTable(model: EnumModel, hasSections: boolean): string {
  const isNumber = model.valueKind === 'integer';
  // What is told in the sections needs no column.
  const isWhole = model.documented !== null && !hasSections;
  const linked = (text: string, anchor: string): string =>
    hasSections ? `[${codeCell(text)}](#${anchor})` : codeCell(text);
  const rows = model.members.map((member) => {
    const anchor = memberAnchor(member);
    const value = String(member.value);
    return [
      isNumber ? codeCell(value) : linked(value, anchor),
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
