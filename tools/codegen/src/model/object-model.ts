import type { Place } from '../problem.ts';
import type { TypeModel } from './type-model.ts';

/** What Microsoft's page prints about a property or a table. */
export interface DocumentedModel {
  /** Name as printed, which is not always the name on the wire: `URL` is sent as `Url`. */
  readonly name: string;
  /** Type as printed, without markup: `Edm.String`, `Self.UserType`, `Collection(Self.X)`, `datetime`. */
  readonly type: string;
  /** The type is one of Microsoft's audit schema, so that a documented profile can be made of it. */
  readonly isEdm: boolean;
  /** Type exactly as printed, where the page has it odd. */
  readonly printed: string | null;
  /** The "Mandatory?" column. */
  readonly mandatory: boolean;
  /** Page, anchor and commit. */
  readonly source: string;
}

/** What real records show. */
export interface ObservedModel {
  /** Spellings met besides the property's own name. */
  readonly spellings: readonly string[];
  readonly present: string | null;
  readonly corpus: string | null;
  /** Date of the count, YYYY-MM-DD. */
  readonly on: string | null;
  readonly note: string | null;
}

/** A property as every emitter sees it. No JSON Schema words past this point. */
export interface PropertyModel {
  /** Name on the wire or in the normal form, never changed. */
  readonly name: string;
  readonly place: Place;
  readonly type: TypeModel;
  readonly description: string;
  readonly examples: readonly unknown[];
  /** Missing is an error in the object's own schema. */
  readonly required: boolean;
  /** Missing is worth a warning. */
  readonly expected: boolean;
  readonly deprecated: boolean;
  readonly documented: DocumentedModel | null;
  readonly observed: ObservedModel | null;
  /** Our reasoning, where neither page nor records say it. */
  readonly inferred: string | null;
}

/**
 * `record` and `row` are wire forms and have the profiles observed and documented; `activity` is the
 * normal form and `plain` everything else that has a schema: one strict profile.
 */
export type ObjectKind = 'record' | 'row' | 'activity' | 'plain';

/** A schema whose value is an array. */
export interface ListModel {
  readonly name: string;
  readonly typeName: string;
  readonly place: Place;
  readonly id: string;
  readonly description: string;
  readonly items: TypeModel;
}

export interface ObjectModel {
  /** File name without `.schema.json`; a part of another schema has its owner's name. */
  readonly name: string;
  readonly typeName: string;
  /** A part has the kind of the schema it is part of. */
  readonly kind: ObjectKind;
  readonly place: Place;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Pages the documented properties come from, in the order met. */
  readonly sources: readonly string[];
  /** Type name of the object this one extends. */
  readonly base: string | null;
  /** Own properties in schema order, restated ones included, inherited ones not. */
  readonly properties: readonly PropertyModel[];
  /** At least one of these must be there; empty when nothing is asked. */
  readonly anyRequired: readonly string[];
  /** Properties that the schema does not name are kept. */
  readonly open: boolean;
  /** Declared in place, as part of a property of another object. */
  readonly inline: boolean;
  /** Type name of the schema whose file this object is declared in; its own for a whole schema. */
  readonly owner: string;
  /** RecordType by which a record is told to be of this form, if it has one. */
  readonly recordType: number | null;
  readonly examples: readonly unknown[];
}
