/** Where a member is read from. */
export interface CellRuleOf<Conversion extends string> {
  readonly member: string;
  /** Keys to walk, one list per cell; the first cell that says something counts. */
  readonly cells: readonly (readonly string[])[];
  /** The same cells as JSON Pointers. */
  readonly pointers: readonly string[];
  readonly convert: Conversion;
  /** The rule holds only when this sibling does. */
  readonly when?: {
    readonly cell: readonly string[];
    readonly equals?: unknown;
    readonly present?: boolean;
  };
}

/** A member that a shape cannot tell, and why. */
export interface AbsentRule {
  readonly member: string;
  readonly absent: string;
}

/**
 * Generated rules, written short since every bundle that reads has them.
 *
 * @param rules separated by `|`: member, conversion and pointers of cells, with spaces between. A
 *   condition follows behind ` ?`: a pointer and `=JSON`, or `+` when it must be there, `-` when not
 */
export function cellRules<Conversion extends string>(
  rules: string,
): readonly CellRuleOf<Conversion>[] {
  return rules.split('|').map((rule) => {
    const [where = '', condition] = rule.split(' ?');
    const [member = '', convert, ...pointers] = where.split(' ');
    const read = { member, cells: pointers.map(cellOf), pointers, convert: convert as Conversion };
    return condition === undefined ? read : { ...read, when: conditionOf(condition) };
  });
}

/** Every member by shape, in the order of `members`: its rule, or why there is none. */
export function withReasons<Shape extends string, Conversion extends string>(
  members: readonly string[],
  rules: Readonly<Record<Shape, readonly CellRuleOf<Conversion>[]>>,
  reasons: Readonly<Record<Shape, Readonly<Record<string, string>>>>,
): Readonly<Record<Shape, readonly (CellRuleOf<Conversion> | AbsentRule)[]>> {
  const shapes = Object.keys(rules) as Shape[];
  const all = shapes.map((shape) => [
    shape,
    members.flatMap((member): readonly (CellRuleOf<Conversion> | AbsentRule)[] => {
      const absent = reasons[shape][member];
      return absent === undefined
        ? rules[shape].filter((rule) => rule.member === member)
        : [{ member, absent }];
    }),
  ]);
  return Object.fromEntries(all);
}

function conditionOf(text: string): NonNullable<CellRuleOf<string>['when']> {
  const end = text.search(/[=+-]/);
  const cell = cellOf(text.slice(0, end));
  return text[end] === '='
    ? { cell, equals: JSON.parse(text.slice(end + 1)) }
    : { cell, present: text[end] === '+' };
}

/** Names of wire forms have neither `~` nor `/`; the generator sees to that. */
function cellOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}
