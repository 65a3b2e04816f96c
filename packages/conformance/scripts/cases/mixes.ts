import { blob, crlf, ndjson } from '../author/bytes.ts';
import { activity, type Case, duplicate, onlyActivities, source } from '../author/case.ts';
import { csv, table } from '../author/csv.ts';
import {
  alert,
  click,
  detailRow,
  eventRow,
  ID,
  numbered,
  signIn,
  THIRD_ID,
} from '../author/records.ts';
import {
  cloudAppRow,
  eventHubMessage,
  graphRecord,
  oldPurviewRow,
  purviewRow,
  type Row,
  searchResult,
  searchRow,
} from '../author/wrappers.ts';

const n = (id: number) => click({ Id: numbered(id) });
const purview = csv(table(purviewRow(click())));

export const mixesCases: readonly Case[] = [
  {
    name: 'mixes/array-of-everything',
    why: 'One list with a record in every wrapper: each is told by what it holds, not by where it stands.',
    source: 'collectors that put answers of several APIs into one file',
    input: blob(
      n(1),
      graphRecord(n(2)),
      searchResult(n(3)),
      cloudAppRow(n(4)),
      eventHubMessage('UrlClickEvents', eventRow()),
      detailRow(),
      alert(),
      signIn(),
      { value: [n(5)] },
      [n(6)],
    ),
    items: [
      activity({ id: numbered(1) }, { shape: 'audit-record', at: { index: 0 } }),
      activity({ id: numbered(2) }, { shape: 'graph-audit-log-record', at: { index: 1 } }),
      activity({ id: numbered(3) }, { shape: 'search-unified-audit-log', at: { index: 2 } }),
      activity({ id: numbered(4) }, { shape: 'cloud-app-events', at: { index: 3 } }),
      activity({ family: 'url-click-events' }, { shape: 'url-click-events', at: { index: 4 } }),
      activity({ family: 'detail' }, { shape: 'safe-links-detail', at: { index: 5 } }),
      activity({ family: 'alert' }, { shape: 'alert-entity', at: { index: 6 } }),
      activity({ id: numbered(5) }, { shape: 'audit-record', at: { index: 8 } }),
      activity({ id: numbered(6) }, { shape: 'audit-record', at: { index: 9 } }),
      source({ activities: 9, otherRecordTypes: 1 }, { framing: 'json-array' }),
    ],
  },
  {
    name: 'mixes/lines-of-everything',
    why: 'The same line by line, one line a blob of two records.',
    source: 'collectors that append what they get',
    input: ndjson(n(1), graphRecord(n(2)), [n(3), n(4)], { records: [n(5)] }),
    file: 'input.ndjson',
    items: onlyActivities(
      [
        activity({ id: numbered(1) }, { at: { index: 0, line: 1, nth: 1 } }),
        activity({ id: numbered(2) }, { at: { index: 1, line: 2, nth: 1 } }),
        activity({ id: numbered(3) }, { at: { index: 2, line: 3, nth: 1 } }),
        activity({ id: numbered(4) }, { at: { index: 3, line: 3, nth: 2 } }),
        activity({ id: numbered(5) }, { at: { index: 4, line: 4, nth: 1 } }),
      ],
      { framing: 'ndjson' },
    ),
  },
  {
    name: 'mixes/blobs-line-by-line',
    why: 'A collector appends each blob of the API to one file: an array a line.',
    source: 'appending content blobs; two arrays are no JSON document',
    input: ndjson([n(1), signIn()], [n(2)]),
    file: 'input.ndjson',
    items: [
      activity({ id: numbered(1) }, { at: { index: 0, line: 1, nth: 1 } }),
      activity({ id: numbered(2) }, { at: { index: 2, line: 2, nth: 1 } }),
      source({ activities: 2, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'mixes/wrapper-in-a-wrapper',
    why: 'A search result streamed through an Event Hub and put into a page: wrappers are opened to the record.',
    source: 'our rule: the outermost wrapper names the shape',
    input: JSON.stringify({
      value: [
        eventHubMessage(
          'CloudAppEvents',
          cloudAppRow(click(), { RawEventData: JSON.stringify(searchResult(click())) }),
        ),
      ],
    }),
    items: onlyActivities([activity({ id: ID }, { shape: 'cloud-app-events', record: click() })]),
  },
  {
    name: 'mixes/two-exports-of-one-click',
    why: 'Two exports of the same record, in different shapes: one activity, and a duplicate that is evidence too.',
    source: 'our rule for keys: tenant and the Id of the record',
    input: {
      'input-1.csv': purview,
      'input-2.csv': csv(table(searchRow(click())), { quoteAll: true }),
      'input-3.json': JSON.stringify({ value: [graphRecord(click())] }),
    },
    items: [
      activity({ id: ID }, { shape: 'purview-csv' }),
      source({ activities: 1 }),
      duplicate({ id: ID, provenance: { shape: 'search-unified-audit-log' } }),
      source({ duplicates: 1 }),
      duplicate({ id: ID, provenance: { shape: 'graph-audit-log-record' } }),
      source({ duplicates: 1 }),
    ],
    clicks: [{ activities: 1, outcome: 'stopped', matchedBy: [] }],
  },
  {
    name: 'mixes/every-table-of-a-week',
    why: 'Old and new exports of different clicks beside each other.',
    source: "an incident responder's folder",
    input: {
      'input-1.csv': csv(table(oldPurviewRow(n(1)))),
      'input-2.csv': csv(table(detailRow() as Row), { quoteAll: true }),
      'input-3.ndjson': crlf(
        ndjson(eventHubMessage('UrlClickEvents', eventRow({ ReportId: THIRD_ID }))),
      ),
    },
    items: [
      activity({ id: numbered(1) }, { shape: 'audit-data-row' }),
      source({ activities: 1 }),
      activity({ family: 'detail' }),
      source({ activities: 1 }),
      activity({ family: 'url-click-events' }),
      source({ activities: 1 }),
    ],
  },
];
