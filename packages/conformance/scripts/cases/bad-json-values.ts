import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, rejected, source, unreadable } from '../author/case.ts';
import { ISSUE_CODES, REFERENCE_PAGE } from '../author/public-sources.ts';
import { click, ID, numbered, OTHER_ID, THIRD_ID } from '../author/records.ts';

const n = (id: number) => click({ Id: numbered(id) });
const first = JSON.stringify(n(1));
const lines = (...texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
const good = [activity({ id: numbered(1) }), activity({ id: numbered(2) })];

export const badJsonValuesCases: readonly Case[] = [
  {
    name: 'bad-json/skipped-text-strict',
    why: 'Balanced text that is no JSON, and JSON that is no record, without the words of a click: strict mode finds both.',
    source: 'our rule for the two modes: fast skips parsing, never framing',
    modes: ['strict'],
    input: lines(first, '{"RecordType": 15,}', '{"hello":"world"}', JSON.stringify(n(2))),
    file: 'input.ndjson',
    items: [
      good[0] as Case['items'][number],
      unreadable('not_json', { at: { index: 1, line: 2 } }),
      rejected(['error not_a_record'], { at: { index: 2, line: 3 } }),
      good[1] as Case['items'][number],
      source({ activities: 2, unreadable: 1, rejected: 1 }, { mode: 'strict' }),
    ],
  },
  {
    name: 'bad-json/skipped-text-fast',
    why: 'The same in fast mode: what cannot be a click is cut out and counted, but not parsed. Clicks are the same as in strict mode.',
    source: 'our rule for the two modes: fast skips parsing, never framing',
    modes: ['fast'],
    input: lines(first, '{"RecordType": 15,}', '{"hello":"world"}', JSON.stringify(n(2))),
    file: 'input.ndjson',
    items: [...good, source({ activities: 2, otherRecordTypes: 2 }, { mode: 'fast' })],
  },
  {
    name: 'bad-json/no-records',
    why: 'Values that are no objects, and objects that are no records, are rejected one by one.',
    source: ISSUE_CODES,
    modes: ['strict'],
    input: '[42,"text",null,true,{},{"hello":"world"},[1]]',
    items: [
      ...[0, 1, 2, 3, 4, 5, 6].map((index) => rejected(['error not_a_record'], { at: { index } })),
      source({ rejected: 7 }),
    ],
  },
  {
    name: 'bad-json/no-objects-in-fast-mode',
    why: 'Fast mode wants { first and } last: a number or a text among the records is no record in either mode.',
    source: 'our rule for the two modes: fast skips parsing, never framing',
    input: `[42,"text",null,${first}]`,
    items: [
      ...[0, 1, 2].map((index) => rejected(['error not_a_record'], { at: { index } })),
      activity({ id: numbered(1) }, { at: { index: 3 } }),
      source({ activities: 1, rejected: 3 }),
    ],
  },
  {
    name: 'bad-json/graph-alert',
    why: 'uriClickSecurityStates of an old Graph alert hold neither address nor user: there is no click to read, and the alert is no audit record.',
    source:
      'microsoft.graph.alert, uriClickSecurityState: clickAction, clickDateTime, sourceId, uriDomain, verdict',
    modes: ['strict'],
    input: JSON.stringify({
      id: 'x',
      title: 'A potentially malicious URL click was detected',
      uriClickSecurityStates: [
        {
          clickAction: 'Blocked',
          clickDateTime: '2026-03-03T08:57:41Z',
          uriDomain: 'contoso-payroll.example',
        },
      ],
    }),
    items: [rejected(['error not_a_record']), source({ rejected: 1 })],
  },
  {
    name: 'bad-json/api-error',
    why: 'A collector saved the answer of a failed request. The AF code is what helps, so it is shown; there are no records.',
    source: `${REFERENCE_PAGE}, errors; ddbnl/office365-audit-log-collector issue 63`,
    input: '{"error":{"code":"AF20023","message":"The subscription was disabled."}}',
    items: [unreadable('api_error', { params: { code: 'AF20023' } }), source({ unreadable: 1 })],
  },
  {
    name: 'bad-json/api-error-among-records',
    why: 'An error answer between good ones: its code is shown, and the records around it are read.',
    source: REFERENCE_PAGE,
    input: ndjson(
      n(1),
      { error: { code: 'AF50000', message: 'An internal error occurred.' } },
      n(2),
    ),
    file: 'input.ndjson',
    items: [
      good[0] as Case['items'][number],
      unreadable('api_error', { params: { code: 'AF50000' }, at: { line: 2 } }),
      good[1] as Case['items'][number],
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/throttled',
    why: "The throttling answer on Microsoft's page is written with single quotes and is no JSON. It still is an error answer.",
    source: `${REFERENCE_PAGE}, throttling`,
    input:
      "{'error':{'code':'AF429','message':'Too many requests. Method=GetBlob, PublisherId=00000000-0000-0000-0000-000000000000'}}",
    items: [unreadable('api_error', { params: { code: 'AF429' } }), source({ unreadable: 1 })],
  },
  {
    name: 'bad-json/wrong-type-among-good',
    why: 'A record with a value that no conversion takes is rejected with the place of each; those before and after are read.',
    source: ISSUE_CODES,
    input: blob(n(1), click({ Id: { guid: ID }, UserIp: [], TimeOfClick: 5 }), n(2)),
    items: [
      good[0] as Case['items'][number],
      rejected(
        [
          'error property_type /Id',
          'error property_type /UserIp',
          'error property_type /TimeOfClick',
        ],
        { at: { index: 1 }, shape: 'audit-record' },
      ),
      good[1] as Case['items'][number],
      source({ activities: 2, rejected: 1 }),
    ],
  },
  {
    name: 'bad-json/nested-too-deep',
    why: 'Hostile nesting ends at a limit instead of the stack; the records around it are read.',
    source: 'CWE-674, uncontrolled recursion',
    options: { limits: { nesting: 20 } },
    bytesOnly: 'a limit on bytes',
    input: lines(
      first,
      `{"Operation":"TIUrlClickData","x":${'['.repeat(30)}${']'.repeat(30)}}`,
      JSON.stringify(n(2)),
    ),
    file: 'input.ndjson',
    items: [
      good[0] as Case['items'][number],
      unreadable('nesting_too_deep', { at: { index: 1, line: 2 }, params: { limit: 20 } }),
      good[1] as Case['items'][number],
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/record-too-large',
    why: 'A record over the limit is named and passed over; the records around it are read.',
    source: 'wazuh/wazuh issue 14455: a fixed buffer stopped the module for good',
    options: { limits: { recordBytes: 2000 } },
    bytesOnly: 'a limit on bytes',
    input: blob(n(1), click({ Id: OTHER_ID, AppName: 'x'.repeat(3000) }), n(2)),
    items: [
      good[0] as Case['items'][number],
      unreadable('record_too_large', {
        at: { index: 1, line: 1, nth: 2 },
        params: { limit: 2000 },
      }),
      good[1] as Case['items'][number],
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/id-again-after-a-bad-copy',
    why: 'A rejected copy takes no key: the good copy behind it is the activity, not a duplicate.',
    source: 'our rule: a key is remembered after validation',
    input: blob(click({ UserIp: 5 }), click(), click({ Id: THIRD_ID })),
    items: [
      rejected(['error property_type /UserIp']),
      activity({ id: ID }),
      activity({ id: THIRD_ID }),
      source({ activities: 2, rejected: 1 }),
    ],
  },
];
