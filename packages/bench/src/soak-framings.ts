/** Records as bytes of one framing; a file holds the same block many times. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly records: number;
}

/** How blocks become a file. */
export interface Framing {
  readonly name: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  block(): Block;
}

const RECORDS = 2000;
/** One in so many records is a click. */
const CLICK_EVERY = 50;

export const FRAMINGS: readonly Framing[] = [
  framing('ndjson', ['', '\n', '\n'], () => records().join('\n')),
  framing('array', ['[', ',\n', ']\n'], () => records().join(',\n')),
  framing('page', ['{"@odata.context":"x","value":[', ',', '],"@odata.nextLink":"y"}'], () =>
    records().join(','),
  ),
  framing('csv', ['CreationDate,UserIds,Operations,AuditData\r\n', '\r\n', '\r\n'], () =>
    records().map(csvRow).join('\r\n'),
  ),
];

function framing(
  name: string,
  [before, between, after]: readonly [string, string, string],
  text: () => string,
): Framing {
  const block = (): Block => ({ bytes: new TextEncoder().encode(text()), records: RECORDS });
  return { name, before, between, after, block };
}

function records(): readonly string[] {
  return Array.from({ length: RECORDS }, (_, index) =>
    JSON.stringify(index % CLICK_EVERY === 0 ? click(index) : signIn(index)),
  );
}

function common(index: number): object {
  return {
    CreationTime: `2026-03-03T09:${two(index % 60)}:${two(Math.floor(index / 60) % 60)}`,
    Id: `5e0a1f3c-0000-4000-8000-${String(index).padStart(12, '0')}`,
    OrganizationId: '7d3c9b1e-52a4-4f0e-9a6b-0c1d2e3f4a5b',
    UserId: `user${index % 300}@contoso.com`,
    Version: 1,
  };
}

function click(index: number): object {
  return {
    ...common(index),
    Operation: 'TIUrlClickData',
    RecordType: 41,
    UserType: 4,
    UserKey: 'ThreatIntel',
    Workload: 'ThreatIntelligence',
    AppName: 'Mail',
    SourceId: '0f1e2d3c-4b5a-4968-8776-655443322110',
    TimeOfClick: '2026-03-03T08:57:41',
    Url: `https://contoso-payroll.example/s/${index}`,
    UrlClickAction: 2 + ((index / CLICK_EVERY) % 4),
    UserIp: '203.0.113.7',
  };
}

function signIn(index: number): object {
  return {
    ...common(index),
    Operation: 'UserLoggedIn',
    RecordType: 15,
    UserType: 0,
    UserKey: `10032000${index}@contoso.com`,
    Workload: 'AzureActiveDirectory',
    ResultStatus: 'Success',
    ClientIP: '198.51.100.23',
    ExtendedProperties: [
      { Name: 'ResultStatusDetail', Value: 'Redirect' },
      { Name: 'UserAgent', Value: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36' },
      { Name: 'RequestType', Value: 'OAuth2:Authorize' },
    ],
    Target: [{ ID: '00000003-0000-0000-c000-000000000000', Type: 0 }],
    Note: `quotes \\ "inside" and caf\u00e9 ${index}`,
  };
}

function csvRow(record: string): string {
  const { CreationTime, UserId, Operation } = JSON.parse(record);
  return `${CreationTime}.0000000Z,${UserId},${Operation},"${record.replaceAll('"', '""')}"`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
