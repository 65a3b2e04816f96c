import type { WireName } from '../gen/keys.ts';
import { RECORD_FORMS } from '../gen/record-types.ts';

const forms: Readonly<Record<number, WireName | undefined>> = RECORD_FORMS;

/** The form of an audit record by its RecordType; the Common schema for a type without one. */
export function formOf(recordType: number | null): WireName {
  return (recordType === null ? undefined : forms[recordType]) ?? 'audit-record';
}
