/** A click as nearly all of an export are, as JSON texts by key. */
export const USUAL: Readonly<Record<string, string>> = {
  CreationTime: '"2026-02-02T00:22:00"',
  Id: '"d9dc11d8-8243-44d9-9268-cc478a8b4a23"',
  Operation: '"TIUrlClickData"',
  OrganizationId: '"5d0c7f1a-2b7e-4a0e-9c52-3f1d8e6a9b04"',
  RecordType: '41',
  UserKey: '"ThreatIntel"',
  UserType: '4',
  Version: '1',
  Workload: '"ThreatIntelligence"',
  UserId: '"person725@contoso.com"',
  AppName: '"Mail"',
  AppVersion: '"0.0.0000"',
  EventDeepLink: '"https://security.contoso.com/threatexplorer?id=5a0c1e00"',
  SourceId: '"5a0c1e00-0000-4000-8000-000000001329"',
  TimeOfClick: '"2026-02-02T00:00:00"',
  Url: '"https://site8.example/s/00016g?c=7&utm_source=mail"',
  UrlClickAction: '1',
  UserIp: '"203.0.7.24"',
};
export const KEYS: readonly string[] = Object.keys(USUAL);

/** A value as JSON. */
export const text = (value: string): string => JSON.stringify(value);
const WRAPPED =
  'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fa&data=05%7C01';

/** Values that a cell has instead, by key; any of them may also stand at any other key. */
export const UNUSUAL: Readonly<Record<string, readonly string[]>> = {
  CreationTime: [text('2026-02-02T00:22:00Z'), text('2026-02-02T00:22:00.1200000Z'), text('')],
  Id: [
    text('D9DC11D8-8243-44D9-9268-CC478A8B4A23'),
    text('11111111-1111-1111-1111-111111111111'),
    text('00000000-0000-0000-0000-000000000000'),
    text('11111111-1111-1111-1111-111111111112'),
    text('no-guid'),
    '7',
  ],
  Operation: [text('tiurlclickdata'), text('Other'), 'null'],
  OrganizationId: [text('5D0C7F1A-2B7E-4A0E-9C52-3F1D8E6A9B04'), text('contoso'), 'null'],
  RecordType: ['41.0', '4.1e1', text('41'), text('ThreatIntelligenceUrl'), '410', '6'],
  UserType: ['0', '99', text('Admin'), '4.5', 'true'],
  UserId: [text('PERSON725@CONTOSO.COM'), text('<null>'), text(' x '), text('björn@contoso.com')],
  TimeOfClick: [
    text('2026-02-03T23:59:59Z'),
    text('2026-02-03T23:59:59.5'),
    text('2026-02-30T00:00:00'),
    text('2026-02-02T24:00:00'),
    text('2026-02-02T00:60:00'),
    text('2026-02-02T00:00:60'),
    text('0001-01-01T00:00:00'),
    text('3/4/2026 5:06:07 AM'),
    text('2026-02-02T00:00:00.0Z'),
    text('2026-02-02T00:00:0x'),
  ],
  Url: [
    text(WRAPPED),
    text('https://nam02.safelinks.protection.outlook.com/?data=1'),
    text('HTTPS://EVIL.example/%20'),
    text('mailto:a@b.example'),
    text('x'),
  ],
  UrlClickAction: ['0', '2', '3', '4', '5', '9', text('2'), text('BlockPageOverride'), 'null'],
  UserIp: [
    text('203.0.113.7:443'),
    text('[2001:db8::1]:443'),
    text('2001:db8::1'),
    text('2001:DB8:0::1'),
    text('::ffff:203.0.113.9'),
    text('203.0.113.256'),
    text('host.example'),
  ],
};
/** Values that may stand at any key. */
export const ODD: readonly string[] = [
  'null',
  'true',
  '1e400',
  '-0',
  '[]',
  '{}',
  text(''),
  text('<null>'),
  text('a"b\\c/ü\u0001'),
];
/** Keys that a source may have beside the usual ones. */
export const ADDED: readonly string[] = [
  'Blocked',
  'ClickedThrough',
  'TimeOfClickDate',
  'Unknown',
  'URL',
  'url',
  'ClientIP',
  'Data',
];
