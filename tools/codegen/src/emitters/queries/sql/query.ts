import { mappedShapes } from '../../../model/mapping-of.ts';
import type { MappedModel, SchemaModel, ShapeModel } from '../../../model.ts';
import { CellColumns, type ReadCell } from './cell-columns.ts';
import {
  conflictColumn,
  decisionColumn,
  factColumn,
  resultColumns,
  tellerColumns,
} from './decision-columns.ts';
import {
  type SqlColumn,
  type SqlConversion,
  type SqlDialect,
  type SqlType,
  sqlText,
} from './dialect.ts';
import { conversionFunction } from './emit-sql.ts';
import { openedRows } from './opened-rows.ts';

type Conversions = Readonly<Record<string, SqlConversion>>;

/** A column of the result: as it is made from cells, or after the decision. */
interface Made extends SqlColumn {
  readonly expression: string;
  readonly stage: 'member' | 'result';
}

/** The query that makes activities of records, and its columns in the order of the normal form. */
export function activityQuery(
  model: SchemaModel,
  dialect: SqlDialect,
  conversions: Conversions,
): { readonly columns: readonly SqlColumn[]; readonly query: string } {
  const activity = model.activity;
  const cells = new CellColumns(model);
  const made = (activity?.members ?? []).flatMap((member) =>
    columnsOf(member, model, cells, conversions),
  );
  const decisions = activity?.decisions ?? null;
  const facts = (decisions?.facts ?? []).map((fact) => ({
    name: factColumn(fact.name),
    expression: firstSaid(
      cells.cellsOf(fact),
      '',
      conversions,
      fact.type === 'string' ? 'text' : fact.type,
      dialect,
    ),
  }));
  const wrong = wrongTypeColumn(activity?.members ?? [], decisions?.facts ?? [], cells, model);
  const results = made.filter((one) => one.stage === 'result');
  const told =
    decisions === null
      ? []
      : [`decision AS provenanceDecision`, `${conflictColumn(decisions)} AS conflicting`];
  const columns: SqlColumn[] = [
    { name: 'place', type: 'integer[]' },
    ...made,
    { name: 'provenanceShape', type: 'text' },
    ...(decisions === null
      ? []
      : [
          { name: 'provenanceDecision', type: 'text' } as const,
          { name: 'conflicting', type: 'boolean' } as const,
        ]),
    { name: 'wrongType', type: 'text' },
  ];
  const resultOf = decisions === null ? new Map<string, string>() : resultColumns(decisions);
  const query = [
    `WITH RECURSIVE\n${openedRows(model, dialect)},`,
    '-- The cells that the mapping names, as sent.',
    'cells AS (',
    `  SELECT place, shape, wrapper${cells.columns.map(([name, expression]) => `,\n    ${expression} AS ${name}`).join('')}`,
    `  FROM (SELECT *, toc_folds(outer_keys) AS outer_folds FROM (SELECT *, toc_keys(outer_record) AS outer_keys FROM opened) keyed`,
    `    WHERE shape IN (${mappedShapes(model)
      .map(({ name }) => sqlText(name))
      .join(', ')}) AND toc_is_click(record, keys, folds, bare, shape)) clicks`,
    '),',
    '-- The members of the normal form, and the facts that the decision is made of.',
    'members AS (',
    `  SELECT place, coalesce(wrapper, shape) AS provenanceShape${made
      .filter((one) => one.stage === 'member')
      .map(({ name, expression }) => `,\n    ${expression} AS ${name}`)
      .join(
        '',
      )},\n    ${wrong} AS wrongType${facts.map(({ name, expression }) => `,\n    ${expression} AS ${name}`).join('')}`,
    '  FROM cells',
    '),',
    ...(decisions === null
      ? []
      : [
          '-- The row of the decision table that each teller matches first.',
          'told AS (',
          `  SELECT *,\n    ${tellerColumns(decisions).join(',\n    ')}`,
          '  FROM members',
          '),',
          '-- The first teller whose row does not yield decides; else the first that says anything.',
          'decided AS (',
          `  SELECT *, ${decisionColumn(decisions)} AS decision`,
          '  FROM told',
          '),',
        ]),
    'finished AS (',
    `  SELECT *${results.map(({ name, expression }) => `,\n    ${resultOf.get(name) ?? expression} AS ${name}`).join('')}`,
    `  FROM ${decisions === null ? 'members' : 'decided'}`,
    ')',
    `SELECT ${['place', ...made.map(({ name }) => name), 'provenanceShape', ...told, 'wrongType'].join(',\n  ')}`,
    'FROM finished',
    'ORDER BY place',
  ].join('\n');
  return { columns, query };

  function columnsOf(
    member: MappedModel,
    schema: SchemaModel,
    columnsOfCells: CellColumns,
    known: Conversions,
  ): readonly Made[] {
    if (member.computed !== null) return computedColumn(member.name, schema);
    const read = columnsOfCells.cellsOf(member);
    const parts = read.some(({ convert }) => known[`${convert} as code`] !== undefined)
      ? ['code', 'name']
      : [''];
    return parts.map((part) => {
      const suffix = part === '' ? '' : ` as ${part}`;
      const type = known[`${read[0]?.convert}${suffix}`]?.type ?? 'text';
      return {
        name: `${member.name}${part === '' ? '' : `${part[0]?.toUpperCase()}${part.slice(1)}`}`,
        type,
        expression: firstSaid(read, suffix, known, type, dialect),
        stage: 'member',
      };
    });
  }
}

/** The first member whose cell has a JSON type that its conversion does not take; a reader rejects the record. */
function wrongTypeColumn(
  members: readonly MappedModel[],
  facts: readonly MappedModel[],
  cells: CellColumns,
  model: SchemaModel,
): string {
  const tests = [...members, ...facts].flatMap((mapped) =>
    cells.cellsOf(mapped).map(({ convert, column }) => {
      const takes = model.conversions.find((one) => one.name === convert)?.takes ?? [];
      const kinds = takes.map((kind) =>
        kind === 'integer' ? `toc_is_integer(${column})` : `toc_kind(${column}) = ${sqlText(kind)}`,
      );
      return { name: mapped.name, column, kinds };
    }),
  );
  const seen = new Set<string>();
  const lines = tests.flatMap(({ name, column, kinds }) => {
    const test = `NOT (${kinds.join(' OR ')})`;
    if (kinds.length === 0 || seen.has(column + test)) return [];
    seen.add(column + test);
    return [`      WHEN ${test} THEN ${sqlText(name)}`];
  });
  return `CASE\n${lines.join('\n')}\n    END`;
}

/** Members that no cell says. What only a reader knows has no column. */
function computedColumn(name: string, model: SchemaModel): readonly Made[] {
  const shapes = mappedShapes(model);
  const text = (expression: string): readonly Made[] => [
    { name, type: 'text', expression, stage: 'member' },
  ];
  switch (name) {
    case 'family':
      return text(`CASE shape ${shapes.map(familyText).join(' ')} END`);
    case 'tenant':
      return [{ name, type: 'text', expression: 'lower(organizationId)', stage: 'result' }];
    case 'blocked':
    case 'clickedThrough':
      return [{ name, type: 'boolean', expression: '', stage: 'result' }];
    case 'outcome':
    case 'route':
    case 'page':
    case 'outcomeReason':
      return [{ name, type: 'text', expression: '', stage: 'result' }];
    default:
      return [];
  }
}

function familyText({ name, family }: ShapeModel): string {
  return `WHEN ${sqlText(name)} THEN ${sqlText(family ?? '')}`;
}

/** The first cell that says something. A conversion that the engine lacks leaves the text as sent. */
function firstSaid(
  cells: readonly ReadCell[],
  part: string,
  conversions: Conversions,
  type: SqlType,
  dialect: SqlDialect,
): string {
  const values = cells.map(({ convert, column }) =>
    conversions[`${convert}${part}`] === undefined
      ? `toc_text_of(${column})`
      : `${conversionFunction(`${convert}${part}`)}(${column})`,
  );
  if (values.length === 0) return `CAST(NULL AS ${dialect.typeName(type)})`;
  return values.length === 1 ? (values[0] ?? '') : `coalesce(${values.join(', ')})`;
}
