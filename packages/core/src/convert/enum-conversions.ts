import {
  auditLogRecordTypeName,
  auditLogRecordTypeValue,
  auditLogScopeName,
  auditLogScopeValue,
  safeLinksFlagsName,
  safeLinksFlagsValue,
  urlClickActionName,
  urlClickActionValue,
  userTypeName,
  userTypeValue,
} from '../gen/enums.ts';
import type { Conversion } from './conversion.ts';
import { convertEnum } from './enum-number.ts';

/** Number of an audit record type, from any of its names, earlier ones too. */
export const convertRecordType: Conversion<number> = convertEnum({
  enumName: 'AuditLogRecordType',
  nameOf: auditLogRecordTypeName,
  valueOf: auditLogRecordTypeValue,
  unknownName: null,
});

export const convertUserType: Conversion<number> = convertEnum({
  enumName: 'UserType',
  nameOf: userTypeName,
  valueOf: userTypeValue,
  unknownName: null,
});

export const convertAuditLogScope: Conversion<number> = convertEnum({
  enumName: 'AuditLogScope',
  nameOf: auditLogScopeName,
  valueOf: auditLogScopeValue,
  unknownName: null,
});

/** UrlClickAction for the decision table; an unlisted number is kept, an unlisted text is -1. */
export const convertClickActionCode: Conversion<number> = convertEnum({
  enumName: 'UrlClickAction',
  nameOf: urlClickActionName,
  valueOf: urlClickActionValue,
  unknownName: -1,
});

/** Flags of Get-SafeLinksDetailReport for the decision table; numbered otherwise than UrlClickAction. */
export const convertSafeLinksFlags: Conversion<number> = convertEnum({
  enumName: 'SafeLinksFlags',
  nameOf: safeLinksFlagsName,
  valueOf: safeLinksFlagsValue,
  unknownName: -1,
});
