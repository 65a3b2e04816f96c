import { mappedShapes } from '../../model/mapping-of.ts';
import type { DetectRule, SchemaModel, ShapeModel, ValueTest } from '../../model.ts';
import type { OutputFile } from '../../output-file.ts';
import { docsHeader } from '../../text/header.ts';
import { anchorOf, cell, code, heading, prose, table } from '../../text/markdown-text.ts';
import { pageOf } from './doc-paths.ts';

const KINDS = {
  transport: 'transport: only carries records',
  wrapper: 'wrapper: carries a record and has cells of its own',
  terminal: 'terminal: is the record',
};

/** `shapes.md`: how each shape is told and opened, in order of detection. */
export function emitShapePage(model: SchemaModel): readonly OutputFile[] {
  const { shapes } = model;
  if (shapes.length === 0) return [];
  const overview = table(
    ['Shape', 'Kind', 'Family', 'What it is'],
    shapes.map((shape) => [
      `[${code(shape.name)}](#${anchorOf(shape.name)})`,
      shape.kind,
      shape.family ?? '',
      cell(shape.description),
    ]),
  );
  const text =
    `${docsHeader('docs', ['shapes/*.schema.json', 'catalog.json'])}# Shapes\n\n` +
    'The forms in which records arrive. The first shape whose detection holds is the shape of a value. ' +
    'Keys are compared without letter case and underscores.\n\n' +
    overview +
    shapes.map((shape) => section(shape, model)).join('');
  return [{ area: 'docs', path: 'shapes.md', text: `${text.trimEnd()}\n` }];
}

function section(shape: ShapeModel, model: SchemaModel): string {
  const wire = model.objects.find((object) => object.name === shape.keys);
  const lines = [
    `Kind: ${KINDS[shape.kind]}`,
    shape.family && `Family: ${shape.family}`,
    shape.keys && wire && `Names: [${wire.typeName}](./${pageOf(wire.place.file)})`,
    shape.like && `Mapped like [${code(shape.like)}](#${anchorOf(shape.like)})`,
    mappedShapes(model).includes(shape) && 'Members: see the [mapping](./mapping.md)',
    ...shape.detect.map((rule, index) => `${index === 0 ? 'Told by' : 'or by'}: ${ruleText(rule)}`),
    ...shape.click.map(
      (rule, index) => `${index === 0 ? 'A click when' : 'or when'}: ${ruleText(rule)}`,
    ),
    ...shape.unwrap.map(
      (step) =>
        `Carries: ${code(step.pointer)}${step.each ? ', each element' : ''}${step.json ? ', JSON text or opened' : ''}`,
    ),
    shape.view.length > 0 && `Opened for the mapping: ${codes(shape.view)}`,
    shape.category && `Category: ${code(shape.category)}`,
    shape.csv && 'May arrive as CSV',
    shape.markers.length > 0 && `Every click holds one of: ${codes(shape.markers)}`,
    shape.numberMarkers.length > 0 &&
      `or a number: ${shape.numberMarkers.map(({ key, value }) => code(`${key} ${value}`)).join(', ')}`,
    shape.suffixes.length > 0 && `Endings that some tables put on names: ${codes(shape.suffixes)}`,
    shape.caps.length > 0 &&
      `Known to be cut at ${shape.caps.map((cap) => cap.toLocaleString('en')).join(', ')} rows`,
    shape.sequence && `Rows are numbered in ${code(shape.sequence)}`,
    shape.dropKeys && `Keys with ${code(shape.dropKeys)} are left out`,
  ].filter((line) => typeof line === 'string');
  return (
    heading(2, code(shape.name), anchorOf(shape.name)) +
    `${prose(shape.description)}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
  );
}

function ruleText(rule: DetectRule): string {
  const parts = [
    rule.keys.length > 0 && `has ${codes(rule.keys)}`,
    rule.exactKeys.length > 0 && `has, spelled exactly so, ${codes(rule.exactKeys)}`,
    rule.anyKey.length > 0 && `has one of ${codes(rule.anyKey)}`,
    rule.absent.length > 0 && `lacks ${codes(rule.absent)}`,
    ...rule.values.map(testText),
  ];
  return parts.filter((part) => typeof part === 'string').join('; ');
}

function testText(test: ValueTest): string {
  const value = code(test.pointer);
  if (test.prefix !== null) return `${value} starts with ${code(test.prefix)}`;
  if (test.integerLike) return `${value} is an integer, the text of one, or a member's name`;
  if (test.type !== null) return `${value} is of type ${test.type}`;
  const values = test.in ?? [test.equals];
  return `${value} is ${values.map((one) => code(JSON.stringify(one))).join(' or ')}`;
}

function codes(words: readonly string[]): string {
  return words.map(code).join(', ');
}
