import type { WireName } from '../gen/keys.ts';
import { RECORD_FORMS } from '../gen/record-types.ts';
import { SHAPE_FORMS } from '../gen/shape-forms.ts';
import type { WireForm } from '../records/wire-form.ts';
import type { ReadSettings } from './read-settings.ts';

/** The forms that a reading checks records against. */
export type Forms = Readonly<Partial<Record<WireName, WireForm>>>;

/** Who reads records needs every form in every profile, and a reader of clicks never does. */
export async function formsFor({ yields }: ReadSettings): Promise<Forms> {
  return yields === 'records' ? (await import('../gen/all-forms.ts')).ALL_FORMS : SHAPE_FORMS;
}

/** The form of an audit record by its RecordType; the Common schema for a type without one. */
export function formOf(recordType: number | null): WireName {
  return (recordType === null ? undefined : named[recordType]) ?? 'audit-record';
}

const named: Readonly<Record<number, WireName | undefined>> = RECORD_FORMS;
