import { describe, expect, test } from 'vitest';
import { detectHeader, detectShape } from './detect-shape.ts';

const shapeOf = (object: Record<string, unknown>) => detectShape(object)?.shape.name ?? null;

describe('detectShape', () => {
  test.each([
    ['audit-record', { RecordType: 41 }],
    ['audit-record', { RecordType: '41' }],
    ['audit-record', { RecordType: 'ThreatIntelligenceUrl' }],
    ['audit-record', { Operation: 'TIUrlClickData' }],
    ['audit-record', { operation: 'x', recordtype: 2 }],
    ['aspose-activity', { record_type: 41, time_of_click: '2026-03-03T09:00:00' }],
    [
      'alert-entity',
      { RecordType: 40, Data: '{"etype":"MaliciousUrl","lon":"MaliciousUrlClick"}' },
    ],
    ['audit-record', { RecordType: 40, Data: '{"etype":"User"}' }],
    ['audit-record', { RecordType: 40, Data: '{"etype":"Malicio' }],
    ['purview-csv', { RecordId: '', AuditData: '{}', RecordType: '41' }],
    ['search-unified-audit-log', { AuditData: '{}', ResultIndex: 1, RecordType: 'x' }],
    ['audit-data-row', { AuditData: '{}', Operations: 'x', UserIds: 'y' }],
    ['graph-audit-log-record', { auditData: {}, auditLogRecordType: 'x' }],
    ['cloud-app-events', { RawEventData: {}, ActionType: 'TIUrlClickData' }],
    ['url-click-events', { Url: 'x', ActionType: 'ClickAllowed', IsClickedThrough: false }],
    ['url-click-events', { Url_s: 'x', ActionType_s: 'ClickAllowed', IsClickedThrough_b: false }],
    ['safe-links-detail', { ClickTime: 'x', RecipientAddress: 'y', Url: 'z', Action: 'Blocked' }],
    ['activity', { schemaVersion: '1', family: 'audit', outcome: 'reached', timeOfClick: null }],
    ['event-hub', { category: 'AdvancedHunting-UrlClickEvents', properties: {} }],
    ['page', { value: [] }],
    [null, { hello: 'world' }],
    [null, { RecordType: 1.5 }],
    [null, { RecordType: 'nothing like it' }],
    [null, {}],
  ])('%s: %o', (name, object) => {
    expect(shapeOf(object as Record<string, unknown>)).toBe(name);
  });

  test('looks at own members only', () => {
    expect(shapeOf(Object.create({ RecordType: 41 }))).toBeNull();
    expect(shapeOf(JSON.parse('{"__proto__":{"RecordType":41}}'))).toBeNull();
  });

  test('remembers no more keys than it must', () => {
    for (let at = 0; at < 10_000; at++) expect(shapeOf({ [`hostile${at}`]: 1 })).toBeNull();
    expect(shapeOf({ RecordType: 41 })).toBe('audit-record');
  });
});

describe('detectHeader', () => {
  test.each([
    ['purview-csv', ['RecordId', 'CreationDate', 'RecordType', 'Operation', 'UserId', 'AuditData']],
    ['audit-data-row', ['CreationDate', 'UserIds', 'Operations', 'AuditData']],
    ['search-unified-audit-log', ['RecordType', 'AuditData', 'ResultIndex', 'Identity']],
    ['url-click-events', ['Timestamp', 'Url', 'ActionType', 'IsClickedThrough']],
    [null, ['Name', 'Age']],
    [null, ['__proto__', 'constructor']],
  ])('%s: %o', (name, names) => {
    expect(detectHeader(names)?.name ?? null).toBe(name);
  });
});
