import { fold } from '../../../model/fold.ts';
import { cellOf } from '../../../model/mapping-of.ts';
import type { DetectRule, SchemaModel, ShapeModel, ValueTest } from '../../../model.ts';
import { askedCell } from './cell-expressions.ts';
import { type SqlColumn, type SqlDialect, sqlText } from './dialect.ts';

const OBJECT: readonly SqlColumn[] = [
  { name: 'record', type: 'json' },
  { name: 'keys', type: 'text[]' },
  { name: 'folds', type: 'text[]' },
  { name: 'bare', type: 'text[]' },
];

/** Functions that tell the shape of an object, open what carries others, and tell clicks. */
export function shapeFunctions(model: SchemaModel, dialect: SqlDialect): string {
  return [
    '-- Keys without the type suffixes that some tables put on them.\n',
    dialect.defineFunction(
      'toc_bare',
      [{ name: 'keys', type: 'text[]' }],
      dialect.typeName('text[]'),
      dialect.bareKeys(suffixesIn(model)),
    ),
    '-- The shape of an object, in the order in which shapes are looked for.\n',
    dialect.defineFunction(
      'toc_shape',
      [...OBJECT, { name: 'category', type: 'text' }],
      dialect.typeName('text'),
      shapeBody(model),
    ),
    '-- What an object carries: the records of a page, the record of a row.\n',
    dialect.defineFunction(
      'toc_carried',
      [...OBJECT, { name: 'shape', type: 'text' }],
      dialect.jsonList,
      carriedBody(model, dialect),
    ),
    '-- Whether a record of that shape tells of a click.\n',
    dialect.defineFunction(
      'toc_is_click',
      [...OBJECT, { name: 'shape', type: 'text' }],
      dialect.typeName('boolean'),
      clickBody(model),
    ),
  ].join('');
}

function shapeBody(model: SchemaModel): string {
  const told = model.shapes.filter((shape) => shape.category !== null);
  return [
    'CASE',
    ...told.map(
      ({ name, category }) =>
        `  WHEN lower(category) = ${sqlText(category?.toLowerCase() ?? '')} THEN ${sqlText(name)}`,
    ),
    "  WHEN lower(category) LIKE 'advancedhunting-%' THEN NULL",
    ...model.shapes.map(
      (shape) => `  WHEN ${anyRule(shape.detect, shape)} THEN ${sqlText(shape.name)}`,
    ),
    'END',
  ].join('\n');
}

function clickBody(model: SchemaModel): string {
  const asked = model.shapes.filter((shape) => shape.click.length > 0);
  return [
    'CASE shape',
    ...asked.map(
      (shape) =>
        `  WHEN ${sqlText(shape.name)} THEN coalesce(${anyRule(shape.click, shape)}, false)`,
    ),
    '  ELSE true',
    'END',
  ].join('\n');
}

function carriedBody(model: SchemaModel, dialect: SqlDialect): string {
  const carriers = model.shapes.filter((shape) => shape.unwrap.length > 0);
  const whens = carriers.map((shape) => {
    const lists = shape.unwrap.map(({ pointer, each, json }) => {
      const cell = askedCell(pointer, shape);
      if (each) return `toc_items(${cell})`;
      return json ? `toc_opened(${cell})` : dialect.listOf([cell]);
    });
    return `  WHEN ${sqlText(shape.name)} THEN ${lists.join(' || ')}`;
  });
  return ["CASE coalesce(shape, '')", ...whens, '  ELSE toc_items(record)', 'END'].join('\n');
}

function anyRule(rules: readonly DetectRule[], shape: ShapeModel): string {
  const texts = rules.map((rule) => ruleText(rule, shape));
  return texts.length === 1
    ? (texts[0] ?? 'false')
    : texts.map((text) => `(${text})`).join('\n    OR ');
}

function ruleText(rule: DetectRule, shape: ShapeModel): string {
  const has = (name: string): string =>
    shape.suffixes.length > 0
      ? `(toc_has(folds, ${sqlText(fold(name))}) OR toc_has(bare, ${sqlText(fold(name))}))`
      : `toc_has(folds, ${sqlText(fold(name))})`;
  const parts = [
    ...rule.exactKeys.map((key) => `toc_has(keys, ${sqlText(key)})`),
    ...rule.keys.map(has),
    ...(rule.anyKey.length === 0 ? [] : [`(${rule.anyKey.map(has).join(' OR ')})`]),
    ...rule.absent.map((name) => `NOT ${has(name)}`),
    ...rule.values.map((test) => valueText(test, shape)),
  ];
  return parts.join(' AND ');
}

function valueText(test: ValueTest, shape: ShapeModel): string {
  const cell = askedCell(`/${cellOf(test.pointer).join('/')}`, shape);
  if (test.equals !== undefined) return equalsText(cell, test.equals);
  if (test.in !== null) return `(${test.in.map((one) => equalsText(cell, one)).join(' OR ')})`;
  if (test.prefix !== null) return `toc_starts(${cell}, ${sqlText(foldedText(test.prefix))})`;
  if (test.type !== null) return `toc_kind(${cell}) = ${sqlText(test.type)}`;
  return `toc_is_member_like(${cell})`;
}

function equalsText(cell: string, wanted: unknown): string {
  return typeof wanted === 'number'
    ? `toc_is_number(${cell}, ${wanted})`
    : `toc_is(${cell}, ${sqlText(foldedText(String(wanted)))})`;
}

/** As texts are compared in detection: without letter case, blanks and underscores. */
function foldedText(text: string): string {
  return text.replace(/[\s_]+/g, '').toLowerCase();
}

function suffixesIn(model: SchemaModel): readonly string[] {
  return [...new Set(model.shapes.flatMap((shape) => shape.suffixes))];
}
