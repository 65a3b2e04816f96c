import type { WireName } from '../gen/keys.ts';
import { RECORD_CHECKS } from '../gen/record-checks.ts';
import { RECORD_FORMS } from '../gen/record-types.ts';
import type { Check, Profile } from '../records/validator.ts';

/** The generated check of a wire form, and whether it looks at the record as sent. */
export function checkOf(
  wire: WireName,
  profile: Profile,
): { readonly check: Check; readonly asSent: boolean } {
  // Rows of click tables have no documented profile: their pages flag nothing as mandatory.
  const { observed, documented } = RECORD_CHECKS[wire];
  if (profile === 'documented' && documented) return { check: documented, asSent: true };
  return { check: observed, asSent: false };
}

const forms: Readonly<Record<number, WireName | undefined>> = RECORD_FORMS;

/** The form of an audit record by its RecordType; the Common schema for a type without one. */
export function formOf(recordType: number | null): WireName {
  return (recordType === null ? undefined : forms[recordType]) ?? 'audit-record';
}
