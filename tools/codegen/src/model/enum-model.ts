import type { Place } from '../problem.ts';
import type { JsonKind } from './type-model.ts';

/** A stretch of time in which a member meant this, or had this name. */
export interface EraModel {
  /** YYYY-MM-DD, inclusive; null when unknown. */
  readonly since: string | null;
  /** YYYY-MM-DD, exclusive; null when it still holds. */
  readonly until: string | null;
  readonly name: string | null;
  readonly note: string | null;
}

export interface EnumMemberModel {
  readonly value: number | string;
  /** Microsoft's name for a number; equal to the value for a text. */
  readonly name: string;
  /** Other spellings met on the wire. */
  readonly spellings: readonly string[];
  readonly description: string;
  readonly note: string | null;
  readonly eras: readonly EraModel[];
  /** On Microsoft's page today. */
  readonly documented: boolean;
  /** For issue codes: what leads to it, what it looks like, what to do. */
  readonly severity: string | null;
  readonly cause: string | null;
  readonly example: string | null;
  readonly remedy: string | null;
  /** For issue codes: names of the parameters and what each is. */
  readonly params: readonly (readonly [name: string, description: string])[];
  readonly place: Place;
}

export interface EnumModel {
  readonly name: string;
  readonly typeName: string;
  readonly place: Place;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Unlisted values are kept, with a warning. */
  readonly open: boolean;
  readonly valueKind: 'integer' | 'string';
  /** Kinds a property of this enum takes unless it says otherwise. */
  readonly kinds: readonly JsonKind[];
  readonly members: readonly EnumMemberModel[];
  readonly documented: {
    readonly name: string;
    readonly type: string;
    readonly source: string;
  } | null;
}
