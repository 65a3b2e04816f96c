import { ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { cellCase } from '../author/cell-case.ts';
import { GRAPH2OTEL, SCHEMA_PAGE, SEARCH_CMDLET } from '../author/public-sources.ts';
import { click, numbered } from '../author/records.ts';

const unknown = (property: string) => [`warning enum_value_unknown /${property}`];

/** One click for each way to write UrlClickAction. */
function actions(
  name: string,
  why: string,
  source: string,
  cells: readonly (readonly [
    sent: unknown,
    code: number | null,
    text: string | null,
    outcome: string,
    issues?: readonly string[],
  ])[],
): Case {
  return {
    name: `enums/${name}`,
    why,
    source,
    input: ndjson(
      ...cells.map(([sent], at) => click({ Id: numbered(at + 1), UrlClickAction: sent })),
    ),
    file: 'input.ndjson',
    items: onlyActivities(
      cells.map(([, code, text, outcome, issues = []]) =>
        activity(
          {
            action: text === null ? null : { code, name: text, source: '/UrlClickAction' },
            outcome,
          },
          { issues },
        ),
      ),
    ),
  };
}

export const enumsCases: readonly Case[] = [
  actions(
    'action-as-number-or-its-text',
    'Queries read UrlClickAction as a number; tools that make text of everything write "2".',
    'intrusioncurator/Threathunterplaybooks, README.md',
    [
      [0, 0, 'None', 'unknown'],
      [1, 1, 'Allowed', 'reached'],
      [2, 2, 'Blockpage', 'stopped'],
      ['3', 3, 'PendingDetonationPage', 'pending'],
      ['4', 4, 'BlockPageOverride', 'reached'],
      [5, 5, 'PendingDetonationPageOverride', 'reached'],
    ],
  ),
  actions(
    'action-as-name',
    'The page writes Blockpage, other surfaces BlockPage. Names count in any letter case, and the text is kept.',
    `${SCHEMA_PAGE}; campaign view articles of Defender`,
    [
      ['Blockpage', 2, 'Blockpage', 'stopped'],
      ['BlockPage', 2, 'BlockPage', 'stopped'],
      ['BLOCKPAGEOVERRIDE', 4, 'BLOCKPAGEOVERRIDE', 'reached'],
      ['pendingDetonationPage\r\n', 3, 'pendingDetonationPage', 'pending'],
      ['Allowed', 1, 'Allowed', 'reached'],
      ['None', 0, 'None', 'unknown'],
    ],
  ),
  actions(
    'action-unknown',
    'An unlisted number or text is kept and named, with code null: whether the person got there is unknown.',
    'a public ES|QL rule expects texts such as "clickedthroughblock"',
    [
      [7, null, '7', 'unknown', unknown('UrlClickAction')],
      [-1, null, '-1', 'unknown', unknown('UrlClickAction')],
      ['clickedthroughblock', null, 'clickedthroughblock', 'unknown', unknown('UrlClickAction')],
    ],
  ),
  actions(
    'action-says-nothing',
    'An empty action is no action; it is not the action None.',
    SCHEMA_PAGE,
    [
      ['', null, null, 'unknown'],
      ['<null>', null, null, 'unknown'],
      [null, null, null, 'unknown'],
    ],
  ),
  cellCase(
    'enums/action-wrong-type',
    'A list or a boolean is no action.',
    SCHEMA_PAGE,
    'UrlClickAction',
    'action',
    [
      [[2], null, ['error property_type /UrlClickAction']],
      [true, null, ['error property_type /UrlClickAction']],
    ],
  ),
  cellCase(
    'enums/user-type',
    'UserType is a number in records and a PascalCase name in Graph; DcAdmin became DCAdmin in 2024.',
    `${SCHEMA_PAGE}; ${GRAPH2OTEL}`,
    'UserType',
    'userType',
    [
      [0, 0],
      ['2', 2],
      ['System', 4],
      ['regular', 0],
      ['DcAdmin', 3],
      ['DCAdmin', 3],
      [10, 10],
      [77, 77, unknown('UserType')],
      ['SomethingNew', null, unknown('UserType')],
      ['', null],
    ],
  ),
  cellCase(
    'enums/scope',
    'Scope is 0 Online and 1 Onprem, by number or name.',
    SCHEMA_PAGE,
    'Scope',
    'scope',
    [
      [0, 0],
      ['1', 1],
      ['Online', 0],
      ['OnPrem', 1],
      [7, 7, unknown('Scope')],
      [null, null],
    ],
  ),
  cellCase(
    'enums/record-type',
    'Where Operation says that it is a click, RecordType is read from every form it comes in.',
    `${SCHEMA_PAGE}; ${SEARCH_CMDLET}: RecordType is a name there`,
    'RecordType',
    'recordType',
    [
      [41, 41],
      ['41', 41],
      [' 41 ', 41],
      ['ThreatIntelligenceUrl', 41],
      ['threatIntelligenceUrl', 41],
      ['THREAT_INTELLIGENCE_URL', 41],
      ['', null],
      [null, null],
    ],
  ),
  cellCase(
    'enums/record-type-wrong-type',
    'A fraction or a list is no record type.',
    SCHEMA_PAGE,
    'RecordType',
    'recordType',
    [
      [[41], null, ['error property_type /RecordType']],
      [41.5, null, ['error property_type /RecordType']],
    ],
  ),
];
