import type { Place } from '../problem.ts';
import type { Literal } from './type-model.ts';

/** Presence or equality of one sibling. */
export interface WhenModel {
  readonly pointer: string;
  readonly equals: Literal | undefined;
  readonly present: boolean | null;
}

export interface CellRuleModel {
  readonly kind: 'cell';
  /** Tried in this order; the first that says something counts. */
  readonly pointers: readonly string[];
  readonly convert: string;
  readonly when: WhenModel | null;
  readonly place: Place;
}

export interface AbsentRuleModel {
  readonly kind: 'absent';
  readonly reason: string;
  readonly place: Place;
}

export type MappingRuleModel = CellRuleModel | AbsentRuleModel;

/** Where one member, or one fact of the decision, is read from. */
export interface MappedModel {
  readonly name: string;
  readonly description: string;
  readonly place: Place;
  /** By shape name, as written: a shape that is `like` another may have no entry. */
  readonly from: ReadonlyMap<string, MappingRuleModel>;
  /** How it is made, for what no cell says; `from` is then empty. */
  readonly computed: string | null;
}

export interface FactModel extends MappedModel {
  readonly type: 'integer' | 'string' | 'boolean';
}

export interface TellerModel {
  readonly name: string;
  readonly facts: readonly string[];
  readonly place: Place;
}

/** What a row asks of one fact. */
export type ConditionModel =
  | { readonly kind: 'in'; readonly values: readonly Literal[] }
  /** Says something, but nothing that any row lists. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'present' };

/** Conditions on the facts of one teller; all must hold. */
export interface AlternativeModel {
  readonly teller: string;
  readonly conditions: ReadonlyMap<string, ConditionModel>;
  readonly place: Place;
}

/** `sent`: the boolean as the record sent it, null if absent. */
export type Sent<T> = T | 'sent';

export interface DecisionResultModel {
  readonly page: string | null;
  readonly blocked: Sent<boolean | null>;
  readonly clickedThrough: Sent<boolean | null>;
  readonly outcome: string;
  readonly reason: string;
  readonly route: string | null;
}

export interface DecisionExampleModel {
  readonly facts: ReadonlyMap<string, Literal>;
  readonly place: Place;
}

export interface DecisionRowModel {
  readonly id: string;
  readonly description: string;
  readonly place: Place;
  /** Empty for the row that holds when nothing says anything. */
  readonly when: readonly AlternativeModel[];
  /** A later teller may say more. */
  readonly yields: boolean;
  readonly result: DecisionResultModel;
  readonly examples: readonly DecisionExampleModel[];
}

export interface DecisionModel {
  readonly place: Place;
  readonly facts: readonly FactModel[];
  readonly tellers: readonly TellerModel[];
  readonly rows: readonly DecisionRowModel[];
}

/** The normal form: an object, where its members come from, and the decision table. */
export interface ActivityModel {
  /** Type name of the object. */
  readonly objectName: string;
  readonly members: readonly MappedModel[];
  readonly decisions: DecisionModel | null;
}
