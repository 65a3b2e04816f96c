// DuckDB on two threads. Arguments: how to read (ndjson, array, csv), a path, `checks` to check fields as we do.
import { DuckDBInstance } from '@duckdb/node-api';

const [format, path, checks] = process.argv.slice(2);
const FIELDS = ['Operation', 'UserId', 'Id', 'CreationTime', 'OrganizationId', 'TimeOfClick'];
const GUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const TIME = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?';
const ADDRESS = '[0-9a-fA-F.:]+';
const IS_FINE = [
  ...['Id', 'OrganizationId'].map((field) => `regexp_full_match(${field}, '${GUID}')`),
  ...['CreationTime', 'TimeOfClick'].map(
    (field) =>
      `regexp_full_match(${field}, '${TIME}') AND try_cast(${field} AS TIMESTAMP) IS NOT NULL`,
  ),
  `regexp_full_match(UserIp, '${ADDRESS}')`,
  'UserType BETWEEN 0 AND 10',
  'Url IS NOT NULL AND SourceId IS NOT NULL AND AppName IS NOT NULL',
].join(' AND ');

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

function source() {
  if (format === 'csv') {
    return `(SELECT Operation, 41 AS RecordType, json_extract_string(AuditData, '$.UserId') AS UserId,
      json_extract(AuditData, '$.UrlClickAction')::INTEGER AS UrlClickAction
      FROM read_csv(${quoted(path)}, header = true, all_varchar = true, quote = '"', escape = '"')
      WHERE Operation = 'TIUrlClickData')`;
  }
  const texts = checks
    ? [...FIELDS, 'UserIp', 'Url', 'SourceId', 'AppName']
    : ['Operation', 'UserId'];
  const numbers = checks
    ? ['RecordType', 'UrlClickAction', 'UserType']
    : ['RecordType', 'UrlClickAction'];
  const columns = [
    ...texts.map((name) => `${name}: 'VARCHAR'`),
    ...numbers.map((name) => `${name}: 'INTEGER'`),
  ];
  const files = format === 'array' ? `${path}/*.json` : path;
  const framing = format === 'array' ? 'array' : 'newline_delimited';
  return `read_json(${quoted(files)}, format = '${framing}', columns = {${columns.join(', ')}})`;
}

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
const rows = await connection.runAndReadAll(`
  SELECT UserId, UrlClickAction, count(*)::INTEGER AS clicks
    ${checks ? `, count(*) FILTER (WHERE NOT (${IS_FINE}))::INTEGER AS odd` : ''}
  FROM ${source()}
  WHERE Operation = 'TIUrlClickData' AND RecordType = 41
  GROUP BY ALL`);
process.stdout.write(JSON.stringify(rows.getRows().map((row) => row.slice(0, 3))));
