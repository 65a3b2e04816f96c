import {
  AuditLogRecordType,
  AuditLogScope,
  auditLogRecordTypeName,
  auditLogRecordTypeValue,
  auditLogScopeName,
  auditLogScopeValue,
  ClickFamily,
  ClickOutcome,
  ClickPage,
  ClickRoute,
  ConversionName,
  describeIssue,
  type Issue,
  IssueCode,
  NoteCode,
  OutcomeReason,
  SafeLinksFlags,
  safeLinksFlagsName,
  safeLinksFlagsValue,
  UrlClickAction,
  UrlClickEventsActionType,
  UserType,
  urlClickActionName,
  urlClickActionValue,
  userTypeName,
  userTypeValue,
} from '@timeofclick/core';
import { expectTypeOf, test } from 'vitest';

test('members are literals', () => {
  expectTypeOf(AuditLogRecordType.ThreatIntelligenceUrl).toEqualTypeOf<41>();
  expectTypeOf(UrlClickAction.BlockPageOverride).toEqualTypeOf<4>();
  expectTypeOf(SafeLinksFlags.ClickedDuringScan).toEqualTypeOf<3>();
  expectTypeOf(UserType.Admin).toEqualTypeOf<2>();
  expectTypeOf(AuditLogScope.Onprem).toEqualTypeOf<1>();
  expectTypeOf(UrlClickEventsActionType.UrlErrorPage).toEqualTypeOf<'UrlErrorPage'>();
  expectTypeOf(ConversionName['ip-address']).toEqualTypeOf<'ip-address'>();
});

test('what Microsoft may extend is open', () => {
  expectTypeOf(4711).toExtend<AuditLogRecordType>();
  expectTypeOf(99).toExtend<UrlClickAction>();
  expectTypeOf(99).toExtend<SafeLinksFlags>();
  expectTypeOf(99).toExtend<UserType>();
  expectTypeOf(99).toExtend<AuditLogScope>();
  expectTypeOf('ClickMaybe').toExtend<UrlClickEventsActionType>();
  expectTypeOf('41').not.toExtend<AuditLogRecordType>();
});

test('what is ours is closed', () => {
  expectTypeOf<ClickOutcome>().toEqualTypeOf<'reached' | 'pending' | 'stopped' | 'unknown'>();
  expectTypeOf<ClickRoute>().toEqualTypeOf<'allowed' | 'overrodeBlock' | 'overrodeScan'>();
  expectTypeOf<ClickPage>().toEqualTypeOf<'none' | 'block' | 'scan' | 'error'>();
  expectTypeOf<ClickFamily>().toEqualTypeOf<'audit' | 'url-click-events' | 'detail' | 'alert'>();
  expectTypeOf<'legacy-false'>().toExtend<OutcomeReason>();
  expectTypeOf<'row-cap'>().toExtend<NoteCode>();
  expectTypeOf<string>().not.toExtend<IssueCode>();
  expectTypeOf(IssueCode.not_json).toEqualTypeOf<'not_json'>();
  expectTypeOf(NoteCode.conflicts).toEqualTypeOf<'conflicts'>();
  expectTypeOf(OutcomeReason.none).toEqualTypeOf<'none'>();
  expectTypeOf(ClickOutcome.reached).toEqualTypeOf<'reached'>();
  expectTypeOf(ClickRoute.allowed).toEqualTypeOf<'allowed'>();
  expectTypeOf(ClickPage.scan).toEqualTypeOf<'scan'>();
  expectTypeOf(ClickFamily.alert).toEqualTypeOf<'alert'>();
  expectTypeOf<'ip-adress'>().not.toExtend<ConversionName>();
});

test('names and numbers lead to each other, or to null', () => {
  type NameOf = (value: number) => string | null;
  type ValueOf = (name: string) => number | null;
  expectTypeOf(auditLogRecordTypeName).toEqualTypeOf<NameOf>();
  expectTypeOf(auditLogScopeName).toEqualTypeOf<NameOf>();
  expectTypeOf(safeLinksFlagsName).toEqualTypeOf<NameOf>();
  expectTypeOf(urlClickActionName).toEqualTypeOf<NameOf>();
  expectTypeOf(userTypeName).toEqualTypeOf<NameOf>();
  expectTypeOf(auditLogRecordTypeValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(auditLogScopeValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(safeLinksFlagsValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(urlClickActionValue).toEqualTypeOf<ValueOf>();
  expectTypeOf(userTypeValue).toEqualTypeOf<ValueOf>();
});

test('an issue has a code, a place, and no text', () => {
  expectTypeOf<Issue['code']>().toEqualTypeOf<IssueCode>();
  expectTypeOf<Issue['severity']>().toEqualTypeOf<'error' | 'warning' | 'info'>();
  expectTypeOf(describeIssue).toEqualTypeOf<(issue: Issue) => string>();
});
