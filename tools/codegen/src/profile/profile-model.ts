import type { TypeModel } from '../model.ts';

/** How strictly a form is checked. `strict` is for forms that are ours. */
export type ProfileName = 'observed' | 'documented' | 'strict';

export type Severity = 'error' | 'warning' | 'info';

/** What one profile asks of one property. Null: it does not ask. */
export interface PropertyRule {
  readonly name: string;
  readonly type: TypeModel;
  /** When the property is not there. */
  readonly missing: Severity | null;
  /** When a text lacks the type's format. */
  readonly format: Severity | null;
  /** When a value is no member of the type's enum. */
  readonly unknownMember: Severity | null;
  /** Only members on Microsoft's page of today count. */
  readonly documentedMembers: boolean;
}

/** What one profile asks of one object. */
export interface ObjectRule {
  readonly typeName: string;
  readonly properties: readonly PropertyRule[];
  /** One of these must be there and say something. */
  readonly anyRequired: readonly PropertyRule[];
  /** What a property means that no rule names. */
  readonly unknownProperty: Severity | null;
}
