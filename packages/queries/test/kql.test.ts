import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import schema from '../../../schemas/url-time-of-click-activity.schema.json' with { type: 'json' };
import { checkQuery } from './kusto.ts';

const FOLDER = new URL('../gen/kql/', import.meta.url);
const files = readdirSync(FOLDER).map(
  (file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')] as const,
);

/** Columns of the tables that the queries ask, as Microsoft documents them. */
const TABLES = {
  UrlClickEvents:
    '(Timestamp: datetime, Url: string, ActionType: string, AccountUpn: string, Workload: string, NetworkMessageId: string, ThreatTypes: string, DetectionMethods: string, IPAddress: string, IsClickedThrough: bool, UrlChain: string, ReportId: string)',
  CloudAppEvents: '(Timestamp: datetime, ActionType: string, RawEventData: dynamic)',
  Records: '(record: dynamic)',
};

test('there is a query for each table that holds clicks', () => {
  expect(files.map(([file]) => file)).toEqual([
    'alert-entities.kql',
    'audit-records.kql',
    'cloud-app-events.kql',
    'url-click-events.kql',
  ]);
});

test("Kusto's own checker finds what is wrong", () => {
  expect(checkQuery('UrlClickEvents | where Nothing == 1', TABLES).problems).toHaveLength(1);
  expect(checkQuery('UrlClickEvents | where', TABLES).problems).not.toEqual([]);
  expect(checkQuery('UrlClickEvents | extend a = toc_said(Url)', TABLES).problems).toHaveLength(1);
});

test.each(files)("%s has no mistake for Kusto's own parser and binder", (_, text) => {
  const { problems, columns } = checkQuery(text, TABLES);
  expect(problems).toEqual([]);
  expect(columns).toEqual(columnsOfTheNormalForm());
});

test.each(files)('%s has every row of the decision table, in order', (_, text) => {
  for (const teller of schema['x-decide'].tellers) {
    const name = `toldBy${teller.name[0]?.toUpperCase()}${teller.name.slice(1)}`;
    const [, body = ''] = new RegExp(`${name} = case\\(\\n(.*?)\\n {6}""\\)`, 's').exec(text) ?? [];
    const told = [...body.matchAll(/, "([\w-]+)",?$/gm)].map(([, id]) => id);
    const rows = schema['x-decide'].rows.flatMap(({ id, when }) =>
      when.filter((one) => teller.facts.some((fact) => fact in one)).map(() => id),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(rows);
  }
});

/** Members that a query tells, in the order of the normal form, results of the decision at the end. */
function columnsOfTheNormalForm(): readonly string[] {
  const results = ['outcome', 'outcomeReason', 'route', 'page', 'blocked', 'clickedThrough'];
  const members = Object.keys(schema.properties)
    .filter((name) => !['schemaVersion', 'provenance', ...results].includes(name))
    .flatMap((name) => (name === 'action' ? ['actionCode', 'actionName'] : [name]));
  return [...members, ...results, 'provenanceDecision', 'conflicting'];
}
