import type { PropertyModel } from './object-model.ts';

/** How else a property may be spelled. */
export interface SpellingsModel {
  /** Name on the page; null when there is none that means this property. */
  readonly documented: string | null;
  /** Names met in records, without its own. */
  readonly observed: readonly string[];
}

/**
 * Spellings of one property of a form. The page may print a name twice; a printed name that is the
 * own name of another property means that other one.
 */
export function spellingsOf(
  property: PropertyModel,
  form: readonly PropertyModel[],
): SpellingsModel {
  const printed = property.documented?.name ?? null;
  const isTaken = form.some((other) => other !== property && other.name === printed);
  return {
    documented: isTaken ? null : printed,
    observed: (property.observed?.spellings ?? []).filter((name) => name !== property.name),
  };
}
