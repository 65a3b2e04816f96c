import type { WireName } from '../gen/keys.ts';
import { SHAPE_FORMS } from '../gen/shape-forms.ts';
import { loadAllForms } from '../later.ts';
import type { WireForm } from '../records/wire-form.ts';
import type { ReadSettings } from './read-settings.ts';

/** The forms that a reading checks records against. */
export type Forms = Readonly<Partial<Record<WireName, WireForm>>>;

/** Who reads records needs every form in every profile, and a reader of clicks never does. */
export async function formsFor({ yields }: ReadSettings): Promise<Forms> {
  return yields === 'records' ? (await loadAllForms()).ALL_FORMS : SHAPE_FORMS;
}
