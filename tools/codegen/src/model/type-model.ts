/** What `typeof` and `Array.isArray` can tell apart in a parsed JSON value. */
export type JsonKind = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/** Formats that a check exists for in core's runtime. */
export type FormatName = 'guid' | 'utc-date-time' | 'ip-address';

export type Literal = string | number | boolean | null;

/** Which values a property takes. Every part that is not null narrows it further. */
export interface TypeModel {
  /** Accepted kinds in schema order; empty means any JSON value. */
  readonly kinds: readonly JsonKind[];
  /** Holds for strings only. */
  readonly format: FormatName | null;
  /** The only values allowed, of whatever kind. */
  readonly literals: readonly Literal[] | null;
  /** Type name of the enum whose members are meant. */
  readonly enumName: string | null;
  /** Type name of the object whose members are meant. */
  readonly objectName: string | null;
  /** Type of array elements. */
  readonly items: TypeModel | null;
  /** Type of the values of an object that is used as a map. */
  readonly values: TypeModel | null;
  /** Type name of the enum whose values are the keys of that map. */
  readonly keyEnum: string | null;
  /** Regular expression that texts match. */
  readonly pattern: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minItems: number | null;
}

/** Accepts every JSON value. */
export const anyType: TypeModel = {
  kinds: [],
  format: null,
  literals: null,
  enumName: null,
  objectName: null,
  items: null,
  values: null,
  keyEnum: null,
  pattern: null,
  minimum: null,
  maximum: null,
  minItems: null,
};
