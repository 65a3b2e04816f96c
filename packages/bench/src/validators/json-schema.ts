/** What the documented profile's JSON Schema uses. */
export interface StringRule {
  readonly type: 'string';
  readonly pattern?: string;
}

export interface IntegerRule {
  readonly type: 'integer';
  readonly enum?: readonly number[];
}

export interface ArrayRule {
  readonly type: 'array';
  readonly items: ObjectRule;
}

export interface ObjectRule {
  readonly type: 'object';
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Rule>>;
}

export type Rule = StringRule | IntegerRule | ArrayRule | ObjectRule;

/** A library's building blocks. */
export interface Blocks<T> {
  text(pattern: RegExp | null): T;
  /** One of the numbers, or any integer. */
  integer(members: readonly number[] | null): T;
  array(element: T): T;
  /** Other members may be there too. */
  object(members: readonly (readonly [name: string, rule: T, isOptional: boolean])[]): T;
}

/** The same rules in another library's words. */
export function translate<T>(rule: Rule, blocks: Blocks<T>): T {
  switch (rule.type) {
    case 'string':
      return blocks.text(rule.pattern === undefined ? null : new RegExp(rule.pattern));
    case 'integer':
      return blocks.integer(rule.enum ?? null);
    case 'array':
      return blocks.array(translate(rule.items, blocks));
    case 'object':
      return blocks.object(
        Object.entries(rule.properties).map(([name, member]) => [
          name,
          translate(member, blocks),
          rule.required?.includes(name) !== true,
        ]),
      );
  }
}
