import { BOM, blob, crlf, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, placeOf, source } from '../author/case.ts';
import { REFERENCE_PAGE, SEKOIA } from '../author/public-sources.ts';
import { click, ID, signIn, THIRD_ID } from '../author/records.ts';

const two = blob(click(), signIn(), click({ Id: THIRD_ID }));
const lines = ndjson(signIn(), click(), click({ Id: THIRD_ID }));
const pretty = JSON.stringify([signIn(), click()], null, 2);
const linePretty = pretty.slice(0, pretty.indexOf('"TIUrlClickData"')).lastIndexOf('\n  {');

export const auditRecordCases: readonly Case[] = [
  {
    name: 'audit-record/blob-many-on-a-line',
    why: 'A blob has no line breaks: records of one line are told apart by their number on it.',
    source: REFERENCE_PAGE,
    input: two,
    items: [
      activity({ id: ID }, { at: placeOf(two, '{"CreationTime"', 0) }),
      activity(
        { id: THIRD_ID },
        {
          at: {
            ...placeOf(two, `"Id":"${THIRD_ID}"`, 2, { nth: 3 }),
            byteOffset: two.lastIndexOf('{'),
          },
        },
      ),
      source({ activities: 2, otherRecordTypes: 1 }, { framing: 'json-array' }),
    ],
  },
  {
    name: 'audit-record/ndjson',
    why: 'Collectors write one record a line.',
    source: `${SEKOIA}: input.message of each test`,
    input: lines,
    file: 'input.ndjson',
    items: [
      activity(
        { id: ID, outcome: 'stopped' },
        { at: { ...placeOf(lines, '\n', 1, { line: 2 }), byteOffset: lines.indexOf('\n') + 1 } },
      ),
      activity({ id: THIRD_ID }, { at: { index: 2, line: 3, nth: 1 } }),
      source({ activities: 2, otherRecordTypes: 1 }, { framing: 'ndjson' }),
    ],
  },
  {
    name: 'audit-record/ndjson-crlf-no-last-newline',
    why: 'Windows ends lines with CR LF, and the last line often has no end.',
    source: 'RFC 7464 and practice; line and offset count the CR as part of the line end',
    input: crlf(ndjson(signIn(), click())).trimEnd(),
    file: 'input.ndjson',
    items: [
      activity(
        { id: ID },
        { at: { index: 1, line: 2, nth: 1, byteOffset: JSON.stringify(signIn()).length + 2 } },
      ),
      source({ activities: 1, otherRecordTypes: 1 }, { framing: 'ndjson' }),
    ],
  },
  {
    name: 'audit-record/ndjson-blank-lines',
    why: 'Blank lines hold no record but are counted as lines, so that a line number leads to the place.',
    source: 'our rule for places: line is where a record starts',
    input: `\n\n${ndjson(click())}\n   \n${ndjson(click({ Id: THIRD_ID }))}`,
    file: 'input.ndjson',
    items: onlyActivities(
      [
        activity({ id: ID }, { at: { index: 0, line: 3, nth: 1, byteOffset: 2 } }),
        activity({ id: THIRD_ID }, { at: { index: 1, line: 6, nth: 1 } }),
      ],
      { framing: 'ndjson' },
    ),
  },
  {
    name: 'audit-record/pretty-object',
    why: 'A record that somebody printed for reading: one value over many lines is no NDJSON.',
    source: 'JSON.stringify with indent; ConvertTo-Json of PowerShell prints so by default',
    input: `${JSON.stringify(click(), null, 4)}\n`,
    items: onlyActivities(
      [
        activity(
          { id: ID, outcome: 'stopped' },
          { at: { index: 0, line: 1, nth: 1, byteOffset: 0 } },
        ),
      ],
      { framing: 'json' },
    ),
  },
  {
    name: 'audit-record/pretty-array',
    why: 'Printed for reading, each record starts on a line of its own.',
    source: 'ConvertTo-Json of PowerShell prints so by default',
    input: pretty,
    items: [
      activity(
        { id: ID },
        {
          at: {
            index: 1,
            line: pretty.slice(0, linePretty + 1).split('\n').length,
            nth: 1,
            byteOffset: linePretty + 3,
          },
        },
      ),
      source({ activities: 1, otherRecordTypes: 1 }, { framing: 'json-array' }),
    ],
  },
  {
    name: 'audit-record/byte-order-mark',
    why: 'A file saved by a Windows editor begins with a byte order mark, which is no part of the first record.',
    source: 'RFC 8259, section 8.1: parsers may ignore the mark',
    input: BOM + blob(click()),
    bytesOnly: 'JSON.parse takes no byte order mark',
    items: onlyActivities(
      [activity({ id: ID }, { at: { index: 0, line: 1, nth: 1, byteOffset: 4 } })],
      { framing: 'json-array' },
    ),
  },
  {
    name: 'audit-record/values-on-one-line',
    why: 'Values one after another without a line break, as some appenders leave them.',
    source: 'concatenated JSON, as jq and Azure storage appends write it',
    input:
      JSON.stringify(click()) + JSON.stringify(signIn()) + JSON.stringify(click({ Id: THIRD_ID })),
    items: [
      activity({ id: ID }, { at: { index: 0, line: 1, nth: 1, byteOffset: 0 } }),
      activity({ id: THIRD_ID }, { at: { index: 2, line: 1, nth: 3 } }),
      source({ activities: 2, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'audit-record/carriage-returns-only',
    why: 'A lone CR ends a line too: old tools and some transfers leave only that.',
    source: 'our rule for places: CR, LF and CRLF each end a line',
    input: ndjson(signIn(), click()).replaceAll('\n', '\r'),
    file: 'input.ndjson',
    bytesOnly: 'the harness splits lines at LF',
    items: [
      activity({ id: ID }, { at: { index: 1, line: 2, nth: 1 } }),
      source({ activities: 1, otherRecordTypes: 1 }),
    ],
  },
];
