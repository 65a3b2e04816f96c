import type { EnumMemberModel, EnumModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { anchorOf, cell, code, codeCell, heading, prose, table } from '../../text/markdown-text.ts';
import { codeEnums } from '../emit-codes.ts';
import { enumPage } from './doc-paths.ts';

/** One page per enum; codes get a section each, other members a row. */
export function emitEnumPages(model: SchemaModel): readonly OutputFile[] {
  const codes = codeEnums(model);
  return model.enums.map((one) => ({
    area: 'docs',
    path: enumPage(one, model),
    text: `${docsHeader('docs', [one.place.file])}${introduction(one)}${(codes.includes(one) ? codeSections(one) : memberTable(one)).trimEnd()}\n`,
  }));
}

function introduction(model: EnumModel): string {
  const { documented } = model;
  const source =
    documented === null
      ? ''
      : `Documented as ${code(documented.name)}, ${code(documented.type)} (${prose(documented.source)}).\n\n`;
  const open = model.open
    ? 'Open: a value that is not listed is kept, with a warning.'
    : 'Closed: there are no other values.';
  return `# ${model.typeName}\n\n${prose(model.description)}\n\n${source}${open}\n\n`;
}

function memberTable(model: EnumModel): string {
  const isNumber = model.valueKind === 'integer';
  const isMicrosofts = model.documented !== null;
  const rows = model.members.map((member) => [
    codeCell(String(member.value)),
    ...(isNumber ? [codeCell(member.name)] : []),
    cell(member.description),
    ...(isMicrosofts ? [member.documented ? 'yes' : 'no', cell(remarks(member))] : []),
  ]);
  const head = [
    'Value',
    ...(isNumber ? ['Name'] : []),
    'Meaning',
    ...(isMicrosofts ? ['On the page today', 'Remarks'] : []),
  ];
  return table(head, rows);
}

function remarks(member: EnumMemberModel): string {
  const eras = member.eras.map(({ since, until, name, note }) =>
    [since && `since ${since}`, until && `until ${until}`, name && `as ${name}`, note]
      .filter(Boolean)
      .join(' '),
  );
  const spellings =
    member.spellings.length === 0 ? [] : [`also spelled ${member.spellings.join(', ')}`];
  return [...eras, ...spellings, ...(member.note === null ? [] : [member.note])].join('; ');
}

function codeSections(model: EnumModel): string {
  const overview = table(
    ['Code', 'Severity', 'Meaning'],
    model.members.map((member) => {
      const value = String(member.value);
      return [
        `[${codeCell(value)}](#${anchorOf(value)})`,
        member.severity ?? '',
        cell(member.description),
      ];
    }),
  );
  return overview + model.members.map(codeSection).join('');
}

function codeSection(member: EnumMemberModel): string {
  const value = String(member.value);
  const lines = [
    member.severity && `Severity: ${member.severity}`,
    member.cause && `Cause: ${prose(member.cause)}`,
    member.example && `Example: ${code(member.example)}`,
    member.remedy && `Remedy: ${prose(member.remedy)}`,
    ...member.params.map(([name, text]) => `Parameter ${code(name)}: ${prose(text)}`),
  ].filter(Boolean);
  return (
    heading(2, code(value), anchorOf(value)) +
    `${prose(member.description)}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
  );
}
