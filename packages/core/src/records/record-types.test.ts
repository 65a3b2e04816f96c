import { describe, expect, expectTypeOf, test } from 'vitest';
import { isRecordOfType, RECORD_FORMS, type RecordOfType } from '../gen/record-types.ts';
import {
  validateAuditRecord,
  validateEmailMessageRecord,
  validateFileEventRecord,
  validateRecord,
} from '../gen/record-validators.ts';
import type { EmailMessageRecord } from '../gen/types.ts';

const mail = {
  Id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  RecordType: 28,
  CreationTime: '2026-03-03T09:10:19',
  Operation: 'TIMailData',
  AttachmentData: [{ FileName: 'invoice.pdf.exe', FileVerdict: 1 }],
  AuthDetails: [{ Name: 'SPF', Value: 'Pass' }],
  PolicyAction: 'MoveToJmf',
  Policy: 'SafeAttachements',
  DeliveryAction: 'Blocked',
  Recipients: ['m.lindqvist@contoso.com'],
};

describe('a record is told by its RecordType', () => {
  test('a number, its text and the name of the type mean the same', () => {
    for (const RecordType of [28, '28', 'ThreatIntelligence', 'threatintelligence']) {
      expect(isRecordOfType({ RecordType }, 28)).toBe(true);
    }
    expect(isRecordOfType({ RecordType: 41 }, 28)).toBe(false);
    expect(isRecordOfType({}, 28)).toBe(false);
  });

  test('and has the type of its form', () => {
    const record: object = mail;
    if (!isRecordOfType(record, 28)) throw new Error('not told');
    expectTypeOf(record).toEqualTypeOf<EmailMessageRecord>();
    expectTypeOf<28 | 41 | 47>().toExtend<keyof RecordOfType>();
    expect(RECORD_FORMS[28]).toBe('email-message-record');
  });
});

describe('a mail', () => {
  test('of the usual form has no error, and texts of enums are known', () => {
    const validation = validateEmailMessageRecord(mail);
    expect(validation.success).toBe(true);
    const codes = validation.issues.filter(({ severity }) => severity === 'warning');
    expect(codes.filter(({ path }) => /Policy|AttachmentData/.test(path))).toEqual([]);
  });

  test('keeps Policy and PolicyAction apart, though the page prints Policy twice', () => {
    const { success, ...rest } = validateEmailMessageRecord(mail);
    expect(success).toBe(true);
    if (success) expect(rest).toHaveProperty('record.PolicyAction', 'MoveToJmf');
  });

  test('under the names with spaces on the page is the same mail', () => {
    const { DeliveryAction, ...others } = mail;
    const validation = validateEmailMessageRecord({ ...others, 'Delivery Action': DeliveryAction });
    expect(validation).toHaveProperty('record.DeliveryAction', 'Blocked');
  });

  test('is checked inside its lists', () => {
    const validation = validateEmailMessageRecord({
      ...mail,
      AttachmentData: [{}, { FileName: ['a'], FileVerdict: 9 }],
    });
    expect(validation.issues).toContainEqual(
      expect.objectContaining({ code: 'property_type', path: '/AttachmentData/1/FileName' }),
    );
    expect(validation.issues).toContainEqual(
      expect.objectContaining({
        code: 'enum_value_unknown',
        path: '/AttachmentData/1/FileVerdict',
      }),
    );
  });

  test('has one Policy of either type in the documented profile', () => {
    const paths = (Policy: unknown): readonly string[] =>
      validateEmailMessageRecord({ ...mail, Policy }, { profile: 'documented' })
        .issues.filter(({ severity }) => severity === 'error')
        .map(({ path }) => path);
    expect(paths(4)).not.toContain('/Policy');
    expect(paths('x')).toContain('/Policy');
    expect(paths(4)).toContain('/Delivery Action');
  });
});

describe('validateRecord', () => {
  const wrong = { RecordType: 47, Operation: 'AtpDetection', FileData: { FileName: {} } };

  test('checks a record as what it says it is', () => {
    expect(validateRecord(wrong)).toEqual(validateFileEventRecord(wrong));
    expect(validateRecord(wrong).success).toBe(false);
    const { RecordType, ...others } = wrong;
    expect(validateRecord({ ...others, recordtype: String(RecordType) }).success).toBe(false);
  });

  test('and any other record as an audit record', () => {
    const other = { ...wrong, RecordType: 6 };
    expect(validateRecord(other)).toEqual(validateAuditRecord(other));
    expect(validateRecord(null).success).toBe(false);
  });
});
