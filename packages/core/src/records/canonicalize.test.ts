import { describe, expect, test } from 'vitest';
import { canonicalize, sentPointer } from './canonicalize.ts';

const fold = (record: object) => canonicalize(record, 'url-time-of-click-record');

describe('canonicalize', () => {
  test('gives the record itself when its keys are the wire keys', () => {
    const record = { Id: '1', Url: 'https://contoso.com/', Other: 1 };
    const found = fold(record);
    expect(found.record).toBe(record);
    expect(found.renamed).toBeNull();
    expect(found.aliases).toEqual([{ sent: 'Url', documented: 'URL' }]);
  });

  test('folds documented, lower-case and snake-case spellings without touching the record', () => {
    const record = { URL: 'a', useragent_: 1, record_type: 41, USERIP: '203.0.113.7' };
    const copy = structuredClone(record);
    const found = fold(record);
    expect(found.record).toEqual({
      Url: 'a',
      useragent_: 1,
      RecordType: 41,
      UserIp: '203.0.113.7',
    });
    expect(record).toEqual(copy);
    expect(found.aliases).toEqual([
      { sent: 'record_type', documented: 'RecordType' },
      { sent: 'USERIP', documented: 'UserIp' },
    ]);
  });

  test.each([
    [{ url: 1, Url: 2, URL: 3 }, 3],
    [{ URL: 3, Url: 2, url: 1 }, 3],
    [{ url: 1, Url: 2 }, 2],
    [{ Url: 2, url: 1 }, 2],
  ])('prefers the documented, then the observed spelling: %o', (record, winner) => {
    const found = fold(record);
    expect(found.record).toEqual({ Url: winner });
    expect(found.issues.every(({ code }) => code === 'property_spelled_twice')).toBe(true);
    expect(found.issues).toHaveLength(Object.keys(record).length - 1);
  });

  test('says nothing about two spellings with one value, whatever their order of keys', () => {
    const found = fold({ URL: { a: 1, b: [2] }, url: { b: [2], a: 1 } });
    expect(found.issues).toEqual([]);
  });

  test('warns of the spelling that lost, escaped as a pointer', () => {
    const found = canonicalize({ Url: 1, URL: 2 }, 'url-time-of-click-record');
    expect(found.issues).toMatchObject([{ path: '/Url', severity: 'warning' }]);
  });

  test('takes type suffixes off when the shape has them', () => {
    const row = { Url_s: 'a', IsClickedThrough_b: true, Odd_s: 1 };
    const found = canonicalize(row, 'url-click-events-row', ['_s', '_b']);
    expect(found.record).toEqual({ Url: 'a', IsClickedThrough: true, Odd_s: 1 });
    expect(canonicalize(row, 'url-click-events-row').record).toBe(row);
  });

  test('keeps a key called __proto__ as a key', () => {
    const record = JSON.parse('{"URL":"a","__proto__":{"polluted":1}}');
    const found = fold(record);
    expect(Object.keys(found.record)).toEqual(['Url', '__proto__']);
    expect(Object.getPrototypeOf(found.record)).toBe(Object.prototype);
    expect('polluted' in found.record).toBe(false);
  });
});

describe('sentPointer', () => {
  test('leads into the record as sent', () => {
    const { renamed } = fold({ URL: 'a', url_click_action: 2, Id: '1' });
    expect(sentPointer('/Url', renamed)).toBe('/URL');
    expect(sentPointer('/UrlClickAction/deeper', renamed)).toBe('/url_click_action/deeper');
    expect(sentPointer('/Id', renamed)).toBe('/Id');
    expect(sentPointer('', renamed)).toBe('');
  });
});
