import type {
  AlertEntityData,
  AppAccessContext,
  AuditRecord,
  Profile,
  SafeLinksDetailRow,
  StandardIssue,
  StandardResult,
  StandardSchema,
  UrlClickEventsRow,
  UrlTimeOfClickRecord,
  ValidateOptions,
  Validation,
  Validator,
} from '@timeofclick/core';
import {
  type Alias,
  type Canonical,
  canonicalize,
  type Issue,
  validateAuditRecord,
  validateUrlTimeOfClickRecord,
  type WireName,
} from '@timeofclick/core';
import { expectTypeOf, test } from 'vitest';

test('a click record is an audit record', () => {
  expectTypeOf<UrlTimeOfClickRecord>().toExtend<AuditRecord>();
  expectTypeOf<AuditRecord['CreationTime']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<UrlTimeOfClickRecord['TimeOfClick']>().toEqualTypeOf<string | null | undefined>();
});

test('members that nobody knows yet are kept, as unknown', () => {
  type Named = AuditRecord | UrlClickEventsRow | SafeLinksDetailRow | AlertEntityData;
  expectTypeOf<Named['SomethingNew']>().toEqualTypeOf<unknown>();
  expectTypeOf<AppAccessContext['IssuedAtTime']>().toEqualTypeOf<string | null | undefined>();
});

test('numbers of an open enum have names, and may be others', () => {
  expectTypeOf(41).toExtend<AuditRecord['RecordType']>();
  expectTypeOf(4711).toExtend<AuditRecord['RecordType']>();
});

test('validation tells what it found', () => {
  expectTypeOf(validateAuditRecord).toEqualTypeOf<Validator<AuditRecord>>();
  expectTypeOf(validateUrlTimeOfClickRecord).toEqualTypeOf<Validator<UrlTimeOfClickRecord>>();
  expectTypeOf<ValidateOptions>().toEqualTypeOf<{ readonly profile?: Profile }>();
  expectTypeOf<Profile>().toEqualTypeOf<'observed' | 'documented'>();
  const checked: Validation<AuditRecord> = validateAuditRecord({}, { profile: 'documented' });
  if (checked.success) expectTypeOf(checked.record).toEqualTypeOf<AuditRecord>();
  // @ts-expect-error: what is rejected has no record
  else checked.record;
  expectTypeOf(checked.issues).toEqualTypeOf<readonly Issue[]>();
});

test('validators are Standard Schemas', () => {
  expectTypeOf(validateAuditRecord).toExtend<StandardSchema<AuditRecord>>();
  const result = validateAuditRecord['~standard'].validate({});
  expectTypeOf(result).toEqualTypeOf<StandardResult<AuditRecord>>();
  if (result.issues) expectTypeOf(result.issues).toEqualTypeOf<readonly StandardIssue[]>();
  else expectTypeOf(result.value).toEqualTypeOf<AuditRecord>();
});

test('canonicalize takes any object and the name of a wire form', () => {
  expectTypeOf(canonicalize).parameter(1).toEqualTypeOf<WireName>();
  const { record, aliases } = canonicalize({ URL: '' }, 'url-time-of-click-record');
  expectTypeOf(record).toEqualTypeOf<Record<string, unknown>>();
  expectTypeOf(aliases).toEqualTypeOf<readonly Alias[]>();
  expectTypeOf<Canonical['issues']>().toEqualTypeOf<readonly Issue[]>();
  // @ts-expect-error: no such wire form
  canonicalize({}, 'click');
});
