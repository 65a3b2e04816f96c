import { fold } from '../../../model/fold.ts';
import { propertiesOf } from '../../../model/inherited.ts';
import { cellOf } from '../../../model/mapping-of.ts';
import { spellingsOf } from '../../../model/spellings-of.ts';
import type { SchemaModel, ShapeModel, WhenModel } from '../../../model.ts';
import { sqlText } from './dialect.ts';

/** Name of the wire form that shapes without one are read as. */
const AUDIT_RECORD = 'audit-record';

/**
 * The cell of a record that a pointer names: the documented spelling, then the usual and observed
 * ones, then one that is equal without letter case and underscores, then one with a type suffix.
 */
export function recordCell(pointer: string, shape: ShapeModel, model: SchemaModel): string {
  const [first = '', ...rest] = cellOf(pointer);
  const wire = model.objects.find((one) => one.name === (shape.keys ?? AUDIT_RECORD));
  const form = wire === undefined ? [] : propertiesOf(wire, model);
  const property = form.find((one) => one.name === first);
  const spellings = property === undefined ? null : spellingsOf(property, form);
  const exact = [spellings?.documented ?? first, first, ...(spellings?.observed ?? [])];
  const folds = spellings === null ? [] : [...new Set(exact.map(fold))];
  const member = anySpelling('record', [...new Set(exact)], folds, shape.suffixes.length > 0);
  return below(member, rest, shape.view.includes(`/${first}`));
}

/** The cell of a wrapper: its exact name, else one that is equal without letter case and underscores. */
export function wrapperCell(pointer: string): string {
  const [first = '', ...rest] = cellOf(pointer);
  return below(
    `coalesce(outer_record->${sqlText(first)}, toc_at(outer_record, outer_keys, outer_folds, ${sqlText(fold(first))}))`,
    rest,
    false,
  );
}

/** Presence or equality of a sibling of a wrapper's cell. */
export function wrapperCondition(when: WhenModel): string {
  const cell = wrapperCell(when.pointer);
  if (when.present !== null) return `${when.present ? '' : 'NOT '}toc_is_there(${cell})`;
  return `toc_equals(${cell}, ${sqlText(JSON.stringify(when.equals))})`;
}

/** The value of a name that a detection rule asks for. */
export function askedCell(pointer: string, shape: ShapeModel): string {
  const [first = '', ...rest] = cellOf(pointer);
  const member = anySpelling('record', [first], [fold(first)], shape.suffixes.length > 0);
  return below(member, rest, rest.length > 0);
}

function anySpelling(
  record: string,
  exact: readonly string[],
  folds: readonly string[],
  takesSuffixes: boolean,
): string {
  const cells = [
    ...exact.map((name) => `${record}->${sqlText(name)}`),
    ...folds.map((name) => `toc_at(record, keys, folds, ${sqlText(name)})`),
    ...(takesSuffixes ? folds.map((name) => `toc_at(record, keys, bare, ${sqlText(name)})`) : []),
  ];
  return cells.length === 1 ? (cells[0] ?? '') : `coalesce(${cells.join(', ')})`;
}

function below(member: string, rest: readonly string[], isText: boolean): string {
  const opened = isText ? `toc_view(${member})` : member;
  return [opened, ...rest.map(sqlText)].join('->');
}
