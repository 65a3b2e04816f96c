/** What a language module prints: the classes and constants of the models, under that language's names. */
export interface ModelCode {
  /** Paths of the schemas they come from. */
  readonly schemas: readonly string[];
  /** A class comes after those that its members hold. */
  readonly classes: readonly CodeClass[];
  readonly constants: readonly CodeConstants[];
}

export interface CodeClass {
  readonly name: string;
  readonly doc: readonly string[];
  readonly members: readonly CodeMember[];
}

/**
 * What a member does with a value that it cannot hold. `optional`: null and values of another JSON
 * type stay in the additional properties, as sent. `nullable`: null when absent, always written, any
 * other value is an error. `required`: absent and null are errors too.
 */
export type Presence = 'optional' | 'nullable' | 'required';

export interface CodeMember {
  readonly name: string;
  /** Name in JSON. */
  readonly wireName: string;
  readonly type: CodeType;
  readonly presence: Presence;
  readonly doc: readonly string[];
}

export type CodeType =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: string; readonly value: 'integer' | 'string' }
  | { readonly kind: 'list' | 'map'; readonly values: CodeType };

/** The members of an enum as open constants: a value that is none of them is kept like any other. */
export interface CodeConstants {
  readonly name: string;
  readonly value: 'integer' | 'string';
  readonly doc: readonly string[];
  readonly members: readonly {
    readonly name: string;
    readonly value: number | string;
    readonly doc: readonly string[];
  }[];
}
