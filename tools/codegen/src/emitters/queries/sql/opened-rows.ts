import type { SchemaModel } from '../../../model.ts';
import { type SqlDialect, sqlText } from './dialect.ts';

/** Wrappers inside wrappers; real data has three at most. */
const MOST_WRAPPERS = 8;

/** The part of the query that opens arrays, pages and wrappers down to the records they carry. */
export function openedRows(model: SchemaModel, dialect: SqlDialect): string {
  const namesOf = (kind: string): string =>
    model.shapes
      .filter((shape) => shape.kind === kind)
      .map(({ name }) => sqlText(name))
      .concat("''")
      .join(', ');
  const category = "coalesce(record->'category', toc_at(record, keys, folds, 'category'))";
  const carried = dialect.openList(
    'toc_carried(record, keys, folds, bare, shape)',
    [
      `CASE WHEN shape IN (${namesOf('wrapper')}) THEN coalesce(wrapper, shape) ELSE wrapper END AS wrapper`,
      `CASE WHEN shape IN (${namesOf('wrapper')}) THEN record ELSE outer_record END AS outer_record`,
      `CASE WHEN shape IN (${namesOf('transport')}) THEN CASE WHEN toc_is_text(${category}) THEN toc_text_of(${category}) END
        WHEN shape IN (${namesOf('wrapper')}) THEN NULL ELSE category END AS category`,
      'depth + 1 AS depth',
    ],
    `opened WHERE depth < ${MOST_WRAPPERS} AND (shape IN (${namesOf('wrapper')}, ${namesOf('transport')}) OR toc_kind(record) = 'array')`,
  );
  const first = `SELECT place, record, CAST(NULL AS ${dialect.typeName('text')}) AS wrapper, CAST(NULL AS JSON) AS outer_record,
      CAST(NULL AS ${dialect.typeName('text')}) AS category, 0 AS depth FROM (${dialect.start}) sent`;
  return [
    '-- Every JSON value, then what it carries: elements of lists, records of pages, records of rows.',
    'opened AS (',
    `  ${seen(first)}`,
    '  UNION ALL',
    `  ${seen(carried)}`,
    ')',
  ].join('\n');
}

function seen(rows: string): string {
  return `SELECT *, toc_shape(record, keys, folds, bare, category) AS shape
  FROM (SELECT *, toc_folds(keys) AS folds, toc_bare(keys) AS bare
    FROM (SELECT *, toc_keys(record) AS keys
    FROM (${rows}) found) keyed) folded`;
}
