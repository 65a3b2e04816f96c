import type { ConversionModel, SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import {
  anchorOf,
  cell,
  code,
  codeCell,
  heading,
  jsonCell,
  prose,
  table,
} from '../../text/markdown-text.ts';

/** `conversions.md`: each named conversion with its vectors. */
export function emitConversionPage(model: SchemaModel): readonly OutputFile[] {
  const { conversions } = model;
  if (conversions.length === 0) return [];
  const overview = table(
    ['Conversion', 'Takes', 'Gives', 'What it does'],
    conversions.map((conversion) => [
      `[${codeCell(conversion.name)}](#${anchorOf(conversion.name)})`,
      cell(conversion.takes.join(', ')),
      cell(conversion.gives),
      cell(conversion.description),
    ]),
  );
  const text =
    `${docsHeader('docs', ['conversions.json'])}# Conversions\n\n` +
    'What mappings may do to a value: a closed list. Each line of the tables is a test.\n\n' +
    overview +
    conversions.map(section).join('');
  return [{ area: 'docs', path: 'conversions.md', text: `${text.trimEnd()}\n` }];
}

function section(conversion: ConversionModel): string {
  const rows = conversion.vectors.map((vector) => [
    jsonCell(vector.in),
    jsonCell(vector.out),
    vector.issues.map(codeCell).join(', '),
    cell(vector.why),
  ]);
  return (
    heading(2, code(conversion.name), anchorOf(conversion.name)) +
    `${prose(conversion.description)}\n\n${table(['In', 'Out', 'Issues', 'Why'], rows)}`
  );
}
