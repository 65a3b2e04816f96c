import type { Place } from '../problem.ts';
import type { Literal } from './type-model.ts';

export type ShapeKind = 'transport' | 'wrapper' | 'terminal';

/** A test on one value inside a candidate. Exactly one of the tests is set. */
export interface ValueTest {
  readonly pointer: string;
  readonly equals: Literal | undefined;
  readonly in: readonly Literal[] | null;
  readonly prefix: string | null;
  readonly integerLike: boolean;
  readonly type: string | null;
  readonly place: Place;
}

/** All parts must hold. */
export interface DetectRule {
  readonly keys: readonly string[];
  /** Keys that must be spelled exactly like this. */
  readonly exactKeys: readonly string[];
  /** At least one of these, unless empty. */
  readonly anyKey: readonly string[];
  readonly absent: readonly string[];
  readonly values: readonly ValueTest[];
}

export interface UnwrapStep {
  readonly pointer: string;
  /** The value is an array and each element is carried. */
  readonly each: boolean;
  /** The value is JSON text; an object or array is taken as it is. */
  readonly json: boolean;
}

export interface ShapeModel {
  readonly name: string;
  readonly typeName: string;
  readonly place: Place;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: ShapeKind;
  /** Names of the cells that its schema lists; empty when it lists none. */
  readonly cells: readonly string[];
  /** Terminals only; `own` for the normal form itself. */
  readonly family: string | null;
  /** One rule must hold. */
  readonly detect: readonly DetectRule[];
  /** Which records of this shape tell of a click; empty means all. One rule must hold. */
  readonly click: readonly DetectRule[];
  readonly unwrap: readonly UnwrapStep[];
  /** Pointers of members that hold JSON text which mappings look into. */
  readonly view: readonly string[];
  readonly dropKeys: string | null;
  /** Name of the wire form whose property names apply. */
  readonly keys: string | null;
  readonly suffixes: readonly string[];
  readonly markers: readonly string[];
  /** Numbers under a key that a click may have instead of a marker. */
  readonly numberMarkers: readonly { readonly key: string; readonly value: number }[];
  readonly csv: boolean;
  readonly page: readonly string[];
  readonly category: string | null;
  readonly caps: readonly number[];
  /** Pointer of the cell that numbers the rows. */
  readonly sequence: string | null;
  /** Name of the shape whose mapping holds where this one has no entry. */
  readonly like: string | null;
}
