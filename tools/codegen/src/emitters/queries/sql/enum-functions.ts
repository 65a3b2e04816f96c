import type { EnumModel, SchemaModel } from '../../../model.ts';
import { namesByNumber, numbersByName } from '../enum-names.ts';
import { type SqlConversion, type SqlDialect, sqlText } from './dialect.ts';

/** Conversions to the number of an enum, and what a text that names no member becomes. */
const ENUM_CONVERSIONS: Readonly<
  Record<string, { readonly enumName: string; readonly unknown: string }>
> = {
  'record-type': { enumName: 'AuditLogRecordType', unknown: 'NULL' },
  'user-type': { enumName: 'UserType', unknown: 'NULL' },
  'audit-log-scope': { enumName: 'AuditLogScope', unknown: 'NULL' },
  'click-action-code': { enumName: 'UrlClickAction', unknown: '-1' },
  'safe-links-flags': { enumName: 'SafeLinksFlags', unknown: '-1' },
};

const RECORD_TYPE = 'record-type';
const CLICK_ACTION = 'click-action-code';

/** Look-ups of the enums that conversions need, and the test for what may be a record type. */
export function enumFunctions(model: SchemaModel, dialect: SqlDialect): string {
  const used = Object.values(ENUM_CONVERSIONS).flatMap(
    ({ enumName }) => model.enums.find((one) => one.typeName === enumName) ?? [],
  );
  const action = enumOf(CLICK_ACTION, model);
  const recordType = enumOf(RECORD_TYPE, model);
  const named =
    recordType === null
      ? ''
      : ` OR toc_is_text(v) AND ${lookup(recordType)}(lower(toc_text_of(v))) IS NOT NULL`;
  return [
    ...used.map((one) =>
      dialect.defineFunction(
        lookup(one),
        [{ name: 't', type: 'text' }],
        dialect.typeName('integer'),
        dialect.lookUp(
          't',
          [...numbersByName(one)].map(([name, number]) => [sqlText(name), String(number)]),
        ),
      ),
    ),
    action === null
      ? ''
      : dialect.defineFunction(
          'toc_action_named',
          [{ name: 'code', type: 'integer' }],
          dialect.typeName('text'),
          dialect.lookUp(
            'code',
            [...namesByNumber(action)].map(([number, name]) => [String(number), sqlText(name)]),
          ),
        ),
    dialect.defineFunction(
      'toc_is_member_like',
      [{ name: 'v', type: 'json' }],
      dialect.typeName('boolean'),
      `coalesce(toc_is_integer(v) OR toc_is_text(v) AND toc_integer_of(toc_said_text(v)) IS NOT NULL${named}, false)`,
    ),
  ].join('');
}

/** The conversions that enums make, in words that every engine understands. */
export function enumConversions(model: SchemaModel): Readonly<Record<string, SqlConversion>> {
  const numbers = Object.entries(ENUM_CONVERSIONS).flatMap(([name, { unknown }]) => {
    const found = enumOf(name, model);
    return found === null
      ? []
      : [[name, { type: 'integer', body: numberBody(found, unknown) }] as const];
  });
  const action = enumOf(CLICK_ACTION, model);
  return {
    ...Object.fromEntries(numbers),
    ...(action === null
      ? {}
      : { 'click-action as code': codeBody(action), 'click-action as name': nameBody() }),
    'action-name as code': { type: 'integer', body: 'CAST(NULL AS BIGINT)' },
    'action-name as name': { type: 'text', body: ACTION_TEXT },
  };
}

const ACTION_TEXT =
  "CASE WHEN toc_kind(v) IN ('string', 'number') THEN toc_said(toc_text_of(v)) END";
const CODE_TEXT = 'CASE WHEN toc_is_text(v) OR toc_is_integer(v) THEN toc_said(toc_text_of(v)) END';

function numberBody(found: EnumModel, unknown: string): string {
  const name = lookup(found);
  return `CASE
  WHEN toc_is_integer(v) THEN toc_integer_of(toc_text_of(v))
  WHEN toc_said_text(v) IS NOT NULL THEN coalesce(toc_integer_of(toc_said_text(v)), ${name}(lower(toc_said_text(v))), ${name}(toc_fold_text(toc_said_text(v))), ${unknown}) END`;
}

function codeBody(action: EnumModel): SqlConversion {
  const codes = [...namesByNumber(action).keys()].join(', ');
  const code = `coalesce(toc_integer_of(${CODE_TEXT}), ${lookup(action)}(lower(${CODE_TEXT})))`;
  return { type: 'integer', body: `CASE WHEN ${code} IN (${codes}) THEN ${code} END` };
}

function nameBody(): SqlConversion {
  return {
    type: 'text',
    body: `coalesce(toc_action_named(toc_integer_of(${CODE_TEXT})), ${CODE_TEXT})`,
  };
}

function enumOf(conversion: string, model: SchemaModel): EnumModel | null {
  return model.enums.find((one) => one.typeName === ENUM_CONVERSIONS[conversion]?.enumName) ?? null;
}

/** `AuditLogRecordType` -> `toc_audit_log_record_type`. */
function lookup({ name }: EnumModel): string {
  return `toc_${name.replaceAll('-', '_')}`;
}
