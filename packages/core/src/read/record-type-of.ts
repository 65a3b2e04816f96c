import { auditLogRecordTypeValue } from '../gen/enums.ts';
import { numberOfMember } from '../runtime/has-number.ts';

/** RecordType as a number: an integer, the text of one, or a name; `null` for anything else. */
export function recordTypeOf(record: Readonly<Record<string, unknown>>): number | null {
  return numberOfMember(record.RecordType, auditLogRecordTypeValue);
}
