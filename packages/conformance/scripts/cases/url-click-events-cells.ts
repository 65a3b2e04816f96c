import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, rejected, source } from '../author/case.ts';
import { eventCellCase } from '../author/cell-case.ts';
import { CONVERSIONS, HUNTING_TABLE, SEKOIA_DEFENDER } from '../author/public-sources.ts';
import { eventRow, MESSAGE, numbered, REPORT_ID, URL_SENT } from '../author/records.ts';

const shape = 'url-click-events';

export const urlClickEventsCellsCases: readonly Case[] = [
  {
    name: `${shape}/tenant-option`,
    why: 'A caller who knows the tenant says so.',
    source: 'our rule: option `tenant` of readActivities',
    input: blob(eventRow()),
    options: { tenant: 'contoso' },
    items: onlyActivities([activity({ tenant: 'contoso', organizationId: null })]),
  },
  {
    name: `${shape}/address-with-port`,
    why: 'An address of the table goes through the same conversion as UserIp.',
    source: CONVERSIONS,
    input: blob(eventRow({ IPAddress: '[2001:db8::abcd]:443' })),
    items: onlyActivities([activity({ userIp: '2001:db8::abcd', userIpPort: 443 })]),
  },
  {
    name: `${shape}/newer-columns`,
    why: 'AppName, AppVersion and SourceId are newer columns of the table.',
    source: 'xdrinternals.com, UrlClickEvents',
    input: blob(
      eventRow({ AppName: 'Outlook', AppVersion: '16.0.1', SourceId: MESSAGE, Workload: 'Teams' }),
    ),
    items: onlyActivities([
      activity({ appName: 'Outlook', appVersion: '16.0.1', sourceId: MESSAGE, workload: 'Teams' }),
    ]),
  },
  eventCellCase(
    'url-chain',
    'UrlChain is a text that holds a JSON list. Tools open it; a text that was cut is kept.',
    SEKOIA_DEFENDER,
    'UrlChain',
    'urlChain',
    [
      [
        '["https://contoso.example/a","https://contoso.example/b"]',
        ['https://contoso.example/a', 'https://contoso.example/b'],
      ],
      [['https://contoso.example/a'], ['https://contoso.example/a']],
      ['[]', []],
      ['https://contoso.example/a', ['https://contoso.example/a']],
      [
        '["https://contoso.example/a","https',
        ['["https://contoso.example/a","https'],
        ['warning embedded_json_invalid /UrlChain'],
      ],
      ['', null],
      [null, null],
      [{ a: 1 }, null, ['error property_type /UrlChain']],
    ],
  ),
  eventCellCase(
    'detection-methods',
    'DetectionMethods is JSON in a text for some readers and an object for others: both become the same compact text.',
    'elastic/integrations, m365_defender, pipeline_email.yml; rknightion/graph2otel',
    'DetectionMethods',
    'detectionMethods',
    [
      ['{"Phish": ["URL detonation reputation"]}', '{"Phish":["URL detonation reputation"]}'],
      [{ Phish: ['URL detonation reputation'] }, '{"Phish":["URL detonation reputation"]}'],
      ['null', null],
      ['', null],
      [null, null],
    ],
  ),
  eventCellCase(
    'threat-types',
    'ThreatTypes is a plain text, a list where a tool made one.',
    HUNTING_TABLE,
    'ThreatTypes',
    'threatTypes',
    [
      ['Phish', 'Phish'],
      ['Phish, Malware', 'Phish, Malware'],
      [['Phish', 'Malware'], '["Phish","Malware"]'],
      ['', null],
      [true, null, ['error property_type /ThreatTypes']],
    ],
  ),
  eventCellCase(
    'is-clicked-through',
    'Documented as 1 and 0 and as bool; seen as true, "true", "1". What is none of them says nothing, with a warning.',
    'elastic/integrations, m365_defender, pipeline_email.yml',
    'IsClickedThrough',
    'clickedThrough',
    [
      [true, true],
      ['true', true],
      ['True', true],
      [1, true],
      ['1', true],
      [false, false],
      ['FALSE', false],
      [0, false],
      ['0', false],
      ['', null],
      [null, null],
      ['yes', null, ['warning property_format /IsClickedThrough']],
      [2, null, ['warning property_format /IsClickedThrough']],
    ],
  ),
  {
    name: `${shape}/action-of-another-table`,
    why: 'A fixture of a public SIEM has a row of this category with the ActionType of another table. It is kept; what happened is unknown.',
    source: 'elastic/integrations, m365_defender, test-email.log',
    input: ndjson(
      eventRow({ ActionType: 'DpapiAccessed', Url: '', AccountUpn: '', ReportId: numbered(1) }),
    ),
    file: 'input.ndjson',
    items: onlyActivities([
      activity(
        { outcome: 'unknown', outcomeReason: 'unknown-value', url: null, userId: null },
        { issues: ['warning enum_value_unknown /ActionType'] },
      ),
    ]),
  },
  {
    name: `${shape}/wrong-type`,
    why: 'An address that is an object is no text: the row is rejected, the next one is fine.',
    source: CONVERSIONS,
    input: blob(eventRow({ Url: { href: URL_SENT } }), eventRow()),
    items: [
      rejected(['error property_type /Url'], { shape }),
      activity({ reportId: REPORT_ID }),
      source({ activities: 1, rejected: 1 }),
    ],
  },
];
