import { blob } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { csv, table } from '../author/csv.ts';
import { MAPPING } from '../author/public-sources.ts';
import { alert, click, ID, USER } from '../author/records.ts';
import { graphRecord, oldPurviewRow, purviewRow, type Row, searchRow } from '../author/wrappers.ts';

const file = 'input.csv';
const rows = (...cells: readonly Row[]) => csv(table(...cells));
const missing = (...names: readonly string[]) => ({
  issues: names.map((name) => `warning property_missing /${name}`),
});

/** The record inside names no recipient: whose click it was is not known. */
const nobody = alert({ trc: undefined }, { UserKey: undefined });
const SERVICE =
  'The row of an alert names the alert service as its user. It is not whose click it was, so nobody is named.';
const unknownUser = { family: 'alert', userId: null, userKey: null, outcome: 'reached' };

export const fallbacksCases: readonly Case[] = [
  {
    name: 'fallbacks/purview-record-type',
    why: 'The RecordType of the row speaks for a record that has none.',
    source: MAPPING,
    input: rows(purviewRow(click({ RecordType: undefined }), { RecordType: '41' })),
    file,
    items: onlyActivities([
      activity({ recordType: 41, operation: 'TIUrlClickData' }, missing('RecordType')),
    ]),
  },
  {
    name: 'fallbacks/old-purview-row',
    why: 'The four columns of the old export speak where the record does not.',
    source: MAPPING,
    input: rows(
      oldPurviewRow(click({ CreationTime: undefined, UserId: undefined, Operation: undefined }), {
        UserIds: USER,
        Operations: 'TIUrlClickData',
      }),
    ),
    file,
    items: onlyActivities([
      activity(
        {
          creationTime: '2020-03-03T09:35:02.0000000Z',
          userId: USER,
          operation: 'TIUrlClickData',
          id: ID,
        },
        { shape: 'audit-data-row', ...missing('CreationTime', 'UserId', 'Operation') },
      ),
    ]),
  },
  {
    name: 'fallbacks/other-column-names',
    why: 'Rows of other tools have UserId for UserIds, or Operation for Operations.',
    source: MAPPING,
    input: {
      'input-1.csv': csv([
        ['UserId', 'Operations', 'AuditData'],
        [USER, 'TIUrlClickData', JSON.stringify(click({ UserId: undefined }))],
      ]),
      'input-2.csv': csv([
        ['Operation', 'AuditData'],
        ['TIUrlClickData', JSON.stringify(click({ Operation: undefined, Id: undefined }))],
      ]),
    },
    items: [
      ...onlyActivities([
        activity({ userId: USER }, { shape: 'audit-data-row', ...missing('UserId') }),
      ]),
      ...onlyActivities([
        activity({ operation: 'TIUrlClickData', id: null }, missing('Operation', 'Id')),
      ]),
    ],
  },
  {
    name: 'fallbacks/graph-operation',
    why: 'operation of Graph speaks for a record that has none.',
    source: MAPPING,
    input: JSON.stringify(
      graphRecord(click({ Operation: undefined }), { operation: 'TIUrlClickData' }),
    ),
    items: onlyActivities([activity({ operation: 'TIUrlClickData' }, missing('Operation'))]),
  },
  {
    name: 'fallbacks/not-for-alerts-in-csv',
    why: SERVICE,
    source: MAPPING,
    input: {
      'input-1.csv': rows(purviewRow(nobody)),
      'input-2.csv': csv(table(searchRow(nobody)), { quoteAll: true }),
      'input-3.csv': rows(oldPurviewRow(nobody)),
    },
    items: [
      ...onlyActivities([activity(unknownUser, { shape: 'purview-csv', issues: undefined })]),
      { kind: 'duplicate', activity: unknownUser },
      { kind: 'source', source: { counts: { duplicates: 1 } } },
      { kind: 'duplicate', activity: unknownUser },
      { kind: 'source', source: { counts: { duplicates: 1 } } },
    ],
  },
  {
    name: 'fallbacks/not-for-alerts-in-graph',
    why: SERVICE,
    source: MAPPING,
    input: blob(
      graphRecord(nobody, {
        auditLogRecordType: 'SecurityComplianceAlerts',
        userId: 'SecurityComplianceAlerts',
        userPrincipalName: 'SecurityComplianceAlerts',
      }),
    ),
    items: onlyActivities([
      activity(unknownUser, { shape: 'graph-audit-log-record', issues: undefined }),
    ]),
  },
];
