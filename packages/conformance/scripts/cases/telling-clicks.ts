import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { MAPPING, SCHEMA_PAGE, SEKOIA } from '../author/public-sources.ts';
import { click, ID, numbered, OTHER_ID, signIn, THIRD_ID } from '../author/records.ts';

const DISAGREE = ['warning record_type_operation_disagree'];
const text = JSON.stringify;

export const tellingClicksCases: readonly Case[] = [
  {
    name: 'telling-clicks/record-type-as-text',
    why: 'RecordType is a number on the wire, but normalisers hand on its text and its name.',
    source: 'a public log normaliser branches on RecordType in ["41", "ThreatIntelligenceUrl"]',
    input: ndjson(
      click({ RecordType: '41', Operation: undefined }),
      click({ RecordType: 'ThreatIntelligenceUrl', Operation: undefined, Id: OTHER_ID }),
      click({ RecordType: 'threatIntelligenceUrl', Operation: undefined, Id: THIRD_ID }),
    ),
    file: 'input.ndjson',
    items: onlyActivities(
      [ID, OTHER_ID, THIRD_ID].map((id) =>
        activity(
          { id, recordType: 41, operation: null },
          { issues: ['warning property_missing /Operation'] },
        ),
      ),
    ),
  },
  {
    name: 'telling-clicks/operation-alone',
    why: 'Operation TIUrlClickData makes a click even where a tool dropped RecordType.',
    source:
      'Exabeam parsers match literally "Operation":"TIUrlClickData" (ExabeamLabs/Content-Doc)',
    input: blob(click({ RecordType: undefined })),
    items: onlyActivities([
      activity({ id: ID, recordType: null }, { issues: ['warning property_missing /RecordType'] }),
    ]),
  },
  {
    name: 'telling-clicks/record-type-alone',
    why: 'RecordType 41 makes a click even where another Operation stands beside it; that is worth a warning. In fast mode the number is a marker too.',
    source: `${SCHEMA_PAGE}, AuditLogRecordType 41`,
    input: blob(click({ Operation: 'UrlClick' })),
    items: onlyActivities([activity({ id: ID, operation: 'UrlClick' }, { issues: DISAGREE })]),
  },
  {
    name: 'telling-clicks/operation-with-other-record-type',
    why: 'Operation TIUrlClickData beside another RecordType: a click, with a warning.',
    source: MAPPING,
    input: blob(click({ RecordType: 47 })),
    items: onlyActivities([activity({ id: ID, recordType: 47 }, { issues: DISAGREE })]),
  },
  {
    name: 'telling-clicks/number-in-other-spelling',
    why: '41.0 and 4.1e1 are the number 41 in JSON, blanks may stand around the colon, and RecordType may be the last member: none of it may hide a click from fast mode.',
    source: 'RFC 8259, section 6',
    input: `[${text(click({ Operation: 'UrlClick' })).replace(':41,', ':41.0,')},${text(
      click({ Operation: 'UrlClick', Id: OTHER_ID }),
    ).replace(':41,', ' : 4.1e1 ,')},${text({
      ...click({ Operation: 'UrlClick', Id: THIRD_ID, RecordType: undefined }),
      RecordType: 41,
    })}]`,
    items: onlyActivities(
      [ID, OTHER_ID, THIRD_ID].map((id) => activity({ id, recordType: 41 }, { issues: DISAGREE })),
    ),
  },
  {
    name: 'telling-clicks/escaped-letters',
    why: 'A letter of the marker may be written as \\u escape, in a value or a key. JSON says it is the same text.',
    source: 'RFC 8259, section 7',
    input: `[${text(click({ RecordType: undefined })).replace('TIUrl', '\\u0054IUrl')},${text(
      click({ Id: OTHER_ID, Operation: undefined }),
    ).replace('"RecordType"', '"Recor\\u0064Type"')}]`,
    items: onlyActivities([
      activity(
        { id: ID, operation: 'TIUrlClickData' },
        { issues: ['warning property_missing /RecordType'] },
      ),
      activity(
        { id: OTHER_ID, recordType: 41 },
        { issues: ['warning property_missing /Operation'] },
      ),
    ]),
  },
  {
    name: 'telling-clicks/marker-in-another-record',
    why: 'The words of a click inside another record, here in a search that an administrator made, tell of no click.',
    source: 'records of eDiscovery and audit searches repeat what was searched for',
    input: blob(
      signIn({ Parameters: '{"RecordType":41,"Operations":"TIUrlClickData"}' }),
      signIn({
        Id: THIRD_ID,
        Note: 'ThreatIntelligenceUrl',
        Nested: { RecordType: 41, Operation: 'TIUrlClickData' },
      }),
    ),
    items: [source({ otherRecordTypes: 2 })],
  },
  {
    name: 'telling-clicks/neighbours-are-no-clicks',
    why: 'Types 28 (mail), 47 (file) and 64 (investigation, whose data even holds click evidence) come out of the same pipeline and are no clicks; nor are 4, 410 and 141.',
    source: `${SEKOIA}, automated_investigation_and_response_2.json; ${SCHEMA_PAGE}`,
    input: ndjson(
      signIn({ RecordType: 28, Operation: 'TIMailData' }),
      signIn({ RecordType: 47, Operation: 'AtpDetection', Id: numbered(1) }),
      signIn({
        RecordType: 64,
        Operation: 'AirInvestigationData',
        Id: numbered(2),
        Data: text({
          SourceTemplateType: 'MaliciousUrlClick_Single',
          Entities: [{ Url: 'https://contoso-payroll.example/s/7f3a' }],
        }),
      }),
      ...[4, 410, 141].map((type, at) => signIn({ RecordType: type, Id: numbered(at + 3) })),
    ),
    file: 'input.ndjson',
    items: [source({ otherRecordTypes: 6 })],
  },
  {
    name: 'telling-clicks/operation-in-other-case',
    why: 'A pipeline that lower-cases values loses no click: RecordType 41 says what the record is.',
    source: MAPPING,
    input: blob(click({ Operation: 'tiurlclickdata' })),
    items: onlyActivities([
      activity({ id: ID, operation: 'tiurlclickdata' }, { issues: undefined }),
    ]),
  },
  {
    name: 'telling-clicks/others-option',
    why: 'With the option `others` every record is handed over, those without a click as `record` items.',
    source: 'our rule: option `others` of readActivities',
    input: blob(signIn(), click()),
    options: { others: true },
    items: [
      { kind: 'record', recordType: 15, shape: 'audit-record', record: signIn(), issues: [] },
      activity({ id: ID }),
      source({ activities: 1, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'telling-clicks/unknown-record-type',
    why: 'The page lists 257 types; on one live tenant a quarter of the types seen were not on it. Such a record is kept, with a warning, never rejected.',
    source: 'rknightion/graph2otel, docs/o365-management-api.md',
    input: blob(signIn({ RecordType: 9999 }), signIn({ RecordType: -1, Id: THIRD_ID })),
    options: { others: true },
    items: [
      { kind: 'record', recordType: 9999, issues: ['warning enum_value_unknown /RecordType'] },
      { kind: 'record', recordType: -1, issues: ['warning enum_value_unknown /RecordType'] },
      source({ otherRecordTypes: 2 }),
    ],
  },
];
