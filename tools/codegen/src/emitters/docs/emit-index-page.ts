import type { SchemaModel } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { cell, table } from '../../text/markdown-text.ts';
import { codeEnums } from '../emit-codes.ts';
import { enumPage, pageOf } from './doc-paths.ts';

const INTRODUCTION =
  'What every property, value and code means, and what is documented of it, observed and inferred; generated from the schemas. ' +
  'The search finds each by name, by number and by phrase.';

/** `index.md`: every reference page with one line about it. */
export function emitIndexPage(model: SchemaModel): readonly OutputFile[] {
  const wholes = model.objects.filter((object) => object.owner === object.typeName);
  const schemas = [...wholes, ...model.lists].map(({ typeName, place, description }) => [
    `[${typeName}](./${pageOf(place.file)})`,
    cell(firstSentence(description)),
  ]);
  const codes = codeEnums(model);
  const enums = [...model.enums]
    .sort((a, b) => Number(codes.includes(b)) - Number(codes.includes(a)))
    .map((one) => [
      `[${one.typeName}](./${enumPage(one, model)})`,
      cell(firstSentence(one.description)),
    ]);
  const overviews = [
    model.shapes.length > 0 && [
      '[Shapes](./shapes.md)',
      'How each form of input is told and opened.',
    ],
    model.activity && [
      '[Mapping](./mapping.md)',
      'Where each member of the normal form comes from, by shape.',
    ],
    model.activity?.decisions && [
      '[Decision table](./decisions.md)',
      'What happened, from what a record says.',
    ],
    model.conversions.length > 0 && [
      '[Conversions](./conversions.md)',
      'What mappings may do to a value, with examples.',
    ],
  ].filter((row) => Array.isArray(row));
  const text =
    `${docsHeader('docs', ['catalog.json'])}# Reference\n\n${INTRODUCTION}\n\n` +
    `## Schemas\n\n${table(['Schema', 'What it is'], schemas)}` +
    (overviews.length === 0
      ? ''
      : `## How records are read\n\n${table(['Page', 'What it tells'], overviews)}`) +
    (enums.length === 0 ? '' : `## Enums and codes\n\n${table(['Enum', 'What it is'], enums)}`);
  return [{ area: 'docs', path: 'index.md', text: `${text.trimEnd()}\n` }];
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
