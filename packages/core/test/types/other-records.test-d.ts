import {
  type AttachmentData,
  type AuditRecord,
  type AuthDetails,
  type EmailMessageRecord,
  type FileData,
  type FileEventRecord,
  FileVerdict,
  fileVerdictName,
  fileVerdictValue,
  isRecordOfType,
  Policy,
  PolicyAction,
  policyActionName,
  policyActionValue,
  policyName,
  policyValue,
  RECORD_FORMS,
  type RecordOfType,
  SourceWorkload,
  type SystemOverrides,
  sourceWorkloadName,
  sourceWorkloadValue,
  type UrlTimeOfClickRecord,
  type Validator,
  validateEmailMessageRecord,
  validateFileEventRecord,
  validateRecord,
  type WireKeys,
  type WireName,
} from '@timeofclick/core';
import { expectTypeOf, test } from 'vitest';

test('records of other types are audit records too', () => {
  expectTypeOf<EmailMessageRecord | FileEventRecord>().toExtend<AuditRecord>();
  expectTypeOf<EmailMessageRecord['AttachmentData']>().toEqualTypeOf<
    AttachmentData[] | AttachmentData | string | null | undefined
  >();
  expectTypeOf<FileEventRecord['FileData']>().toEqualTypeOf<FileData | string | null | undefined>();
  expectTypeOf<(AuthDetails | SystemOverrides)['SomethingNew']>().toEqualTypeOf<unknown>();
});

test('the number tells the form', () => {
  expectTypeOf<RecordOfType[41]>().toEqualTypeOf<UrlTimeOfClickRecord>();
  expectTypeOf(RECORD_FORMS).toEqualTypeOf<Readonly<Record<keyof RecordOfType, WireName>>>();
  const record: object = {};
  if (isRecordOfType(record, 28)) expectTypeOf(record).toEqualTypeOf<EmailMessageRecord>();
  // @ts-expect-error: no form is known of this type
  isRecordOfType(record, 15);
  expectTypeOf<WireKeys>().toHaveProperty('names');
});

test('each form has a validator', () => {
  expectTypeOf(validateEmailMessageRecord).toEqualTypeOf<Validator<EmailMessageRecord>>();
  expectTypeOf(validateFileEventRecord).toEqualTypeOf<Validator<FileEventRecord>>();
  expectTypeOf(validateRecord).toEqualTypeOf<
    Validator<AuditRecord | RecordOfType[keyof RecordOfType]>
  >();
});

test('their enums are open, and have names', () => {
  expectTypeOf(FileVerdict.Pending).toEqualTypeOf<-3>();
  expectTypeOf(Policy['Safe attachment, SAP']).toEqualTypeOf<10>();
  expectTypeOf(PolicyAction.Quarantine).toEqualTypeOf<5>();
  expectTypeOf(SourceWorkload.OneDrive).toEqualTypeOf<1>();
  expectTypeOf(99).toExtend<FileVerdict & Policy & PolicyAction & SourceWorkload>();
  type NameOf = (value: number) => string | null;
  type ValueOf = (name: string) => number | null;
  expectTypeOf(fileVerdictName).toEqualTypeOf<NameOf>();
  expectTypeOf(policyName).toEqualTypeOf<NameOf>();
  expectTypeOf(policyActionName).toEqualTypeOf<NameOf>();
  expectTypeOf(sourceWorkloadName).toEqualTypeOf<NameOf>();
  expectTypeOf(fileVerdictValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(policyValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(policyActionValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(sourceWorkloadValue).toEqualTypeOf<ValueOf>();
});
