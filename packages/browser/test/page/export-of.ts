const BLOCK = 1024 * 1024;
/** One record in so many tells of a click. */
const CLICK_EVERY = 20;

/** An NDJSON export of so many megabytes: the same block of records again and again. */
export function exportOf(megabytes: number): File {
  const block = new TextEncoder().encode(blockOfRecords());
  return new File(Array(megabytes).fill(block), 'export.ndjson');
}

function blockOfRecords(): string {
  let text = '';
  for (let number = 0; ; number++) {
    const line = `${JSON.stringify(number % CLICK_EVERY === 0 ? click(number) : signIn(number))}\n`;
    if (text.length + line.length > BLOCK) return text + '\n'.repeat(BLOCK - text.length);
    text += line;
  }
}

function click(number: number): object {
  return {
    ...common(number, 41, 'TIUrlClickData'),
    Url: `https://payroll.fabrikam.example/s/${number}`,
    UrlClickAction: 1 + (number % 5),
    UserIp: '203.0.113.7',
    SourceId: id(number + 1),
    TimeOfClick: '2026-03-03T09:00:00',
  };
}

function signIn(number: number): object {
  const properties = Array.from({ length: 8 }, (_, at) => ({
    Name: `Property${at}`,
    Value: id(at),
  }));
  return {
    ...common(number, 15, 'UserLoggedIn'),
    ClientIP: '198.51.100.4',
    ExtendedProperties: properties,
  };
}

function common(number: number, recordType: number, operation: string): object {
  return {
    CreationTime: '2026-03-03T09:10:00',
    Id: id(number),
    Operation: operation,
    OrganizationId: '8f6d1b52-0c0e-4d4f-9a53-7b1f2a6c9e10',
    RecordType: recordType,
    UserId: `user${number % 97}@contoso.com`,
    Workload: 'ThreatIntelligence',
  };
}

function id(number: number): string {
  return `3f2a7c11-58d0-4b7e-9c1d-${String(number).padStart(12, '0')}`;
}
