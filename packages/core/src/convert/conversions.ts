import type { ConversionName } from '../gen/conversions.ts';
import { convertBoolean } from './boolean.ts';
import { convertActionName, convertClickAction } from './click-action.ts';
import type { Conversion } from './conversion.ts';
import {
  convertAuditLogScope,
  convertClickActionCode,
  convertRecordType,
  convertSafeLinksFlags,
  convertUserType,
} from './enum-conversions.ts';
import { convertGuid } from './guid.ts';
import { convertIpAddress, convertIpPort } from './ip-address.ts';
import { convertJsonOrText, convertJsonTextList } from './json-text.ts';
import { convertSafeLinksUrl } from './safe-links-url.ts';
import { convertText } from './text.ts';
import { convertUtcDateTime } from './utc-date-time.ts';

/**
 * Every conversion that a mapping may name; schemas/conversions.json describes each and has its
 * vectors. An absent cell (undefined) gives null, like a null.
 */
export const CONVERSIONS: Readonly<Record<ConversionName, Conversion<unknown>>> = {
  text: convertText,
  guid: convertGuid,
  'utc-date-time': convertUtcDateTime,
  'ip-address': convertIpAddress,
  'ip-port': convertIpPort,
  boolean: convertBoolean,
  'record-type': convertRecordType,
  'user-type': convertUserType,
  'audit-log-scope': convertAuditLogScope,
  'safe-links-url': convertSafeLinksUrl,
  'click-action': convertClickAction,
  'action-name': convertActionName,
  'click-action-code': convertClickActionCode,
  'safe-links-flags': convertSafeLinksFlags,
  'json-text-list': convertJsonTextList,
  'json-or-text': convertJsonOrText,
};
