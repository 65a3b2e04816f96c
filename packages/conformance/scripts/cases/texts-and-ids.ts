import { blob } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { cellCase } from '../author/cell-case.ts';
import { CONVERSIONS, GRAPH2OTEL, SEKOIA } from '../author/public-sources.ts';
import { click, ID, TENANT } from '../author/records.ts';

const ORGANIZATION = 'warning property_format /OrganizationId';

export const textsAndIdsCases: readonly Case[] = [
  cellCase(
    'texts/nothing-said',
    'Only "" and "<null>" are known to say nothing. Words that look like nothing are what was sent.',
    `${SEKOIA}; ${GRAPH2OTEL}: UserKey "__NULL__"`,
    'UserKey',
    'userKey',
    [
      ['', null],
      [' \r\n', null],
      ['<null>', null],
      [null, null],
      ['__NULL__', '__NULL__'],
      ['null', 'null'],
      ['Not Available', 'Not Available'],
    ],
  ),
  cellCase(
    'texts/blanks-around',
    'Values end in CR LF, a zero-width space or a blank now and then; a re-saved file leaves a byte order mark in a cell.',
    `${SEKOIA}, clientipadress.json; philhagen/sof-elk issue 257`,
    'UserId',
    'userId',
    [
      ['m.lindqvist@contoso.com\r\n', 'm.lindqvist@contoso.com'],
      ['t.vance@contoso.com\u200b', 't.vance@contoso.com'],
      ['\ufeff p.nandakumar@contoso.com ', 'p.nandakumar@contoso.com'],
    ],
  ),
  cellCase(
    'texts/user-is-not-always-a-mail-address',
    'UserId may be a name, a GUID, a SID or a word. It is kept as sent, capitals too.',
    'ExabeamLabs/Content-Doc, o365-url-click-alert; SEKOIA-IO/intake-formats',
    'UserId',
    'userId',
    [
      ['M.Lindqvist@Contoso.com', 'M.Lindqvist@Contoso.com'],
      ['First Last', 'First Last'],
      [
        'S-1-5-21-1111111111-2222222222-3333333333-1001',
        'S-1-5-21-1111111111-2222222222-3333333333-1001',
      ],
      [ID, ID],
      ['Unknown', 'Unknown'],
      ['app@sharepoint', 'app@sharepoint'],
    ],
  ),
  cellCase(
    'texts/result-status-as-sent',
    'ResultStatus has ten spellings in public records. It is no outcome of the click, and nothing is made of it.',
    `${SEKOIA}; the page lists Succeeded, PartiallySucceeded and Failed`,
    'ResultStatus',
    'resultStatus',
    [
      ['Succeeded', 'Succeeded'],
      ['Success', 'Success'],
      ['TRUE', 'TRUE'],
      ['True', 'True'],
      [true, 'true'],
      ['New', 'New'],
      [undefined, null],
    ],
  ),
  cellCase(
    'texts/number-or-boolean',
    'A tool that guesses types makes a number of a text that looks like one. 0 and false are not nothing.',
    CONVERSIONS,
    'AppVersion',
    'appVersion',
    [
      [16, '16'],
      [0, '0'],
      [true, 'true'],
      [false, 'false'],
    ],
  ),
  cellCase(
    'texts/wrong-type',
    'A list or an object is no text: rejected, since nothing can be made of it without guessing.',
    CONVERSIONS,
    'AppName',
    'appName',
    [
      [['Mail'], null, ['error property_type /AppName']],
      [{ name: 'Mail' }, null, ['error property_type /AppName']],
    ],
  ),
  cellCase(
    'texts/hostile-characters',
    'Quotes, newlines, separators, bidi marks, emoji and lone surrogates inside a text are kept exactly.',
    'RFC 8259, section 8.2: a lone surrogate is possible in JSON',
    'AppName',
    'appName',
    [
      ['a"b\\c\nd\te', 'a"b\\c\nd\te'],
      ['a\u2028\u2029|b', 'a\u2028\u2029|b'],
      ['\u202eliaM', '\u202eliaM'],
      ['😀 é Ω', '😀 é Ω'],
      ['\ud800 alone', '\ud800 alone'],
      ['=HYPERLINK("x")', '=HYPERLINK("x")'],
      ['nul\u0000inside', 'nul\u0000inside'],
    ],
  ),
  cellCase(
    'ids/letter-case-kept',
    'GUIDs come in both cases. They are kept as sent; only comparing ignores case.',
    'Elastic lower-cases OrganizationId before use, so both cases occur',
    'OrganizationId',
    'organizationId',
    [
      ['C7F5D9A2-1B3E-4C5D-8E9F-0A1B2C3D4E5F', 'C7F5D9A2-1B3E-4C5D-8E9F-0A1B2C3D4E5F'],
      [`${TENANT}\r\n`, TENANT],
    ],
  ),
  cellCase(
    'ids/tenant-in-lower-case',
    'The tenant is part of every key, so it is lower-cased where it is derived.',
    'our rule: tenant is the lower-cased OrganizationId',
    'OrganizationId',
    'tenant',
    [
      ['C7F5D9A2-1B3E-4C5D-8E9F-0A1B2C3D4E5F', TENANT],
      ['ANONYMIZED', 'anonymized', [ORGANIZATION]],
      ['', null],
    ],
  ),
  cellCase(
    'ids/no-guid',
    'Anonymised and glued ids are common in the wild: kept, with a warning.',
    `${SEKOIA}: OrganizationId "ANONYMIZED"; ObjectId of type 28 is a GUID glued to digits`,
    'OrganizationId',
    'organizationId',
    [
      ['ANONYMIZED', 'ANONYMIZED', [ORGANIZATION]],
      [`{${TENANT}}`, `{${TENANT}}`, [ORGANIZATION]],
      [TENANT.replaceAll('-', ''), TENANT.replaceAll('-', ''), [ORGANIZATION]],
      [`${TENANT}12345678901234567890`, `${TENANT}12345678901234567890`, [ORGANIZATION]],
      ['', null],
      ['<null>', null],
    ],
  ),
  cellCase(
    'ids/object-id-is-no-guid',
    'ObjectId is text: for mail records it is a GUID with a number glued on.',
    'elastic/integrations, packages/o365, test-wl-threatintelligence.json',
    'ObjectId',
    'objectId',
    [
      [
        'dddddddd-1111-4222-8333-abcdefabcdef12345678901234567890',
        'dddddddd-1111-4222-8333-abcdefabcdef12345678901234567890',
      ],
    ],
  ),
  {
    name: 'ids/id-missing',
    why: 'Consumers guard against records without Id. A click without one is a click, with a warning.',
    source: 'SEKOIA-IO/intake-formats and other parsers guard against it',
    input: blob(click({ Id: undefined })),
    items: onlyActivities([
      activity({ id: null, outcome: 'stopped' }, { issues: ['warning property_missing /Id'] }),
    ]),
  },
  {
    name: 'ids/members-missing',
    why: 'TimeOfClick, UserIp, Url and the rest are mandatory on the page. Where one is missing the click still counts; each is named.',
    source: 'no public record is known without UserIp; all are treated as possible',
    input: blob(
      click({
        TimeOfClick: undefined,
        UserIp: undefined,
        Url: undefined,
        UserId: undefined,
        SourceId: undefined,
        AppName: undefined,
      }),
    ),
    items: onlyActivities([
      activity(
        {
          timeOfClick: null,
          userIp: null,
          url: null,
          urlAsSent: null,
          userId: null,
          sourceId: null,
          appName: null,
          outcome: 'stopped',
        },
        {
          issues: ['TimeOfClick', 'UserIp', 'Url', 'UserId', 'SourceId', 'AppName'].map(
            (name) => `warning property_missing /${name}`,
          ),
        },
      ),
    ]),
  },
  cellCase(
    'ids/time-of-click-date',
    'TimeOfClickDate is said to be written by some tools; it is read where TimeOfClick says nothing.',
    'no public record has it; treated as possible',
    'TimeOfClickDate',
    'timeOfClick',
    [
      ['2026-03-03T08:57:41', '2026-03-03T08:57:41Z'],
      ['2026-03-03T08:57:41Z', '2026-03-03T08:57:41Z'],
    ],
    (changes) => click({ TimeOfClick: '', ...changes }),
  ),
];
