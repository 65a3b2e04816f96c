import { describe, expect, test } from 'vitest';
import { choiceOf, openValue } from './open-value.ts';

const RECORD = { RecordType: 41, Operation: 'TIUrlClickData', Id: '1' };
const ROW = { Url: 'https://contoso.com/', ActionType: 'ClickAllowed', IsClickedThrough: false };

const told = (value: unknown) =>
  openValue(value).map((opened) =>
    opened.kind === 'record' ? `${opened.shape}/${opened.terminal}` : opened.kind,
  );

describe('openValue', () => {
  test('opens arrays, pages and messages down to their records, in order', () => {
    const hub = { category: 'AdvancedHunting-UrlClickEvents', properties: ROW };
    expect(told([RECORD, [ROW], { value: [RECORD] }, { records: [hub, hub] }])).toEqual([
      'audit-record/audit-record',
      'url-click-events/url-click-events',
      'audit-record/audit-record',
      'url-click-events/url-click-events',
      'url-click-events/url-click-events',
    ]);
  });

  test.each([JSON.stringify(RECORD), RECORD])(
    'takes AuditData as text and as an object: %o',
    (data) => {
      const row = { RecordId: '1', AuditData: data };
      expect(openValue(row)).toMatchObject([
        { shape: 'purview-csv', wrapper: 'purview-csv', record: RECORD, outer: row, click: true },
      ]);
    },
  );

  test('leaves out what Graph wrote into the record', () => {
    const auditData = {
      '@odata.type': '#x',
      ...RECORD,
      'Id@odata.type': '#String',
      Inner: [{ '@odata.type': '#y', a: 1 }],
    };
    const [opened] = openValue({ auditLogRecordType: 'x', auditData });
    expect(opened).toMatchObject({ record: { ...RECORD, Inner: [{ a: 1 }] } });
    expect(auditData['@odata.type']).toBe('#x');
  });

  test('a row of another table is a row, whatever its columns', () => {
    const hub = (category: string, properties: unknown) => told({ category, properties });
    expect(hub('AdvancedHunting-DeviceEvents', ROW)).toEqual(['row']);
    expect(hub('AdvancedHunting-EmailUrlInfo', { Url: 'x' })).toEqual(['row']);
    expect(hub('AuditLogs', { some: 'thing' })).toEqual(['row']);
    expect(hub('AdvancedHunting-CloudAppEvents', { RawEventData: null })).toEqual(['row']);
    expect(hub('advancedhunting-urlclickevents', ROW)).toEqual([
      'url-click-events/url-click-events',
    ]);
  });

  test.each([
    ['AF20055', 'AF20055'],
    ['InvalidAuthenticationToken', 'InvalidAuthenticationToken'],
    ['m.lindqvist@contoso.com is unknown', null],
    [7, null],
  ])('an error answer, code %o', (code, told) => {
    expect(openValue({ error: { code, message: 'no' } })).toMatchObject([
      { kind: 'unreadable', issue: { code: 'api_error', params: { code: told } } },
    ]);
  });

  test.each([null, 1, 'text', true, { hello: 'world' }, { error: 'text' }])(
    'no record: %o',
    (value) => {
      expect(openValue(value)).toMatchObject([{ kind: 'rejected', value }]);
    },
  );

  test.each([
    ['{"RecordType":41,', 'embedded_json_invalid'],
    ['', 'embedded_json_invalid'],
    [`{"RecordType":41,"Url":"${'x'.repeat(32_767 - 24)}`, 'csv_cell_cut'],
  ])('a wrapper whose record is broken: %#', (AuditData, code) => {
    const row = { RecordId: '1', AuditData };
    expect(openValue(row)).toMatchObject([
      { kind: 'rejected', shape: 'purview-csv', value: row, issue: { code } },
    ]);
  });

  test('what a wrapper carries and is no record', () => {
    expect(openValue({ RecordId: '1', AuditData: '{"a":1}' })).toMatchObject([
      { kind: 'rejected', shape: 'purview-csv', issue: { code: 'not_a_record' } },
    ]);
  });

  test('wrappers within wrappers end', () => {
    let value: unknown = RECORD;
    for (let depth = 0; depth < 50; depth++) value = { value: [value] };
    expect(told(value)).toEqual(['rejected']);
    let nested: unknown = RECORD;
    for (let depth = 0; depth < 50; depth++) nested = [nested];
    expect(told(nested)).toEqual(['rejected']);
  });

  test('an empty page has no records', () => {
    expect(told({ value: [] })).toEqual([]);
    expect(told([])).toEqual([]);
  });
});

describe('choiceOf', () => {
  test('takes only the chosen shapes, and what is inside them', () => {
    const choice = choiceOf(['purview-csv', 'url-click-events']);
    const kinds = [RECORD, ROW, { RecordId: '1', AuditData: RECORD }].map(
      (value) => openValue(value, choice)[0]?.kind,
    );
    expect(kinds).toEqual(['rejected', 'record', 'record']);
  });

  test('a single record shape is taken for every object', () => {
    const [opened] = openValue({ Whatever: 1 }, choiceOf(['safe-links-detail']));
    expect(opened).toMatchObject({ kind: 'record', terminal: 'safe-links-detail' });
  });

  test('refuses names that are no shape', () => {
    expect(() => choiceOf(['purview' as 'purview-csv'])).toThrow(RangeError);
  });
});
