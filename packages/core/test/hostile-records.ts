import fc from 'fast-check';

/** Texts that break naive writers: quotes, newlines, separators, formulas, half characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Any UTF-16 units, lone surrogates too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '"',
    '""',
    '","',
    "'",
    '\r\n',
    '\n',
    'a\u2028b\u2029c',
    '\ud800',
    '\udc00x',
    '😀 🇩🇪',
    '=HYPERLINK("https://fabrikam.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\\',
    '\\u0041',
    '\u0000',
    '\ufeff',
    '{"RecordType":41}',
    'TIUrlClickData',
    '[',
    '}{',
    ';',
    'a'.repeat(40_000),
  ),
);

const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 9007199254740991),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(hostileText, tie('value')), { maxLength: 3 }).map(objectOf),
  ),
})).value;

const key: fc.Arbitrary<string> = fc.oneof(
  hostileText.filter((text) => text.length < 100),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'Url', 'URL', 'url', 'Data', 'value'),
);

/** Audit records of any kind with whatever else in them, as JSON.parse would give them. */
export const hostileRecord: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    type: fc.constantFrom<[number, string]>(
      [41, 'TIUrlClickData'],
      [15, 'UserLoggedIn'],
      [2, 'New-InboxRule'],
      [9999, 'SomethingNew'],
    ),
    id: fc.uuid(),
    // In a cell of its own a NUL makes a file look binary, which it is then.
    user: hostileText.map((text) => text.replaceAll('\0', '')),
    rest: fc.array(fc.tuple(key, anyJson), { maxLength: 6 }),
  })
  .map(({ type: [RecordType, Operation], id, user, rest }) => {
    const own = {
      Id: id,
      RecordType,
      CreationTime: '2026-03-03T09:00:00',
      Operation,
      UserId: user,
    };
    const others = rest.filter(([name]) => !isTaken(name));
    return JSON.parse(JSON.stringify(objectOf([...Object.entries(own), ...others])));
  });

/** Names that would make it another record, or that Graph's annotations have. */
function isTaken(name: string): boolean {
  const folded = name.replaceAll('_', '').toLowerCase();
  const taken = ['id', 'recordtype', 'creationtime', 'operation', 'userid'];
  return taken.includes(folded) || name.includes('@odata');
}

/** An object with own members whatever they are called. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}
