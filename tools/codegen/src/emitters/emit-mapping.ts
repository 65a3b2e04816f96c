import { cellOf, mappedShapes, ruleFor } from '../model/mapping-of.ts';
import type {
  CellRuleModel,
  MappedModel,
  MappingRuleModel,
  SchemaModel,
  ShapeModel,
} from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { propertyKey, valueText } from '../text/typescript-text.ts';

const DECLARATIONS = `\
/** Where a member is read from. */
export interface CellRule {
  readonly member: string;
  /** Keys to walk, one list per cell; the first cell that says something counts. */
  readonly cells: readonly (readonly string[])[];
  /** The same cells as JSON Pointers. */
  readonly pointers: readonly string[];
  readonly convert: ConversionName;
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
`;

/** `mapping.ts`: members of the normal form by shape, fallbacks by wrapper, facts of the decision by shape. */
export function emitMapping(model: SchemaModel): readonly OutputFile[] {
  const { activity } = model;
  if (activity === null) return [];
  const members = activity.members.filter((one) => one.computed === null);
  const facts = activity.decisions?.facts ?? [];
  const file = activity.members[0]?.place.file ?? '';
  const text = `${codeHeader('mapping', [file])}\
import type { ConversionName } from './conversions.ts';
import type { TerminalShapeName, WrapperShapeName } from './shapes.ts';

${DECLARATIONS}
/** Members of the normal form by shape, in its order. The normal form itself needs no rule. */
export const MAPPING: Readonly<Record<TerminalShapeName, readonly (CellRule | AbsentRule)[]>> = {
${terminalsText(members, model)}};

/** Cells of a wrapper, read only for members that the carried record says nothing about. */
export const FALLBACKS: Readonly<Record<WrapperShapeName, readonly CellRule[]>> = {
${wrappersText(activity.members, model)}};

/** Facts of the decision table by shape; \`member\` is the name of the fact. */
export const FACTS: Readonly<Record<TerminalShapeName, readonly (CellRule | AbsentRule)[]>> = {
${terminalsText(facts, model)}};
`;
  return [{ area: 'code', path: 'mapping.ts', text }];
}

function terminalsText(mapped: readonly MappedModel[], model: SchemaModel): string {
  const shapes = mappedShapes(model);
  return model.shapes
    .filter((shape) => shape.kind === 'terminal')
    .map((shape) => {
      const rules = shapes.includes(shape)
        ? mapped.flatMap((one) => ruleText(one.name, ruleFor(one, shape, model)))
        : [];
      return listText(shape, rules);
    })
    .join('');
}

function wrappersText(mapped: readonly MappedModel[], model: SchemaModel): string {
  return model.shapes
    .filter((shape) => shape.kind === 'wrapper')
    .map((shape) =>
      listText(
        shape,
        mapped.flatMap((one) => ruleText(one.name, one.from.get(shape.name) ?? null)),
      ),
    )
    .join('');
}

function listText(shape: ShapeModel, rules: readonly string[]): string {
  const body = rules.length === 0 ? '[]' : `[\n${rules.join('')}  ]`;
  return `  ${propertyKey(shape.name)}: ${body},\n`;
}

function ruleText(member: string, rule: MappingRuleModel | null): readonly string[] {
  if (rule === null) return [];
  const value = rule.kind === 'absent' ? { member, absent: rule.reason } : cellRule(member, rule);
  return [`    ${valueText(value, '    ')},\n`];
}

function cellRule(member: string, rule: CellRuleModel): object {
  const { when } = rule;
  return {
    member,
    cells: rule.pointers.map(cellOf),
    pointers: rule.pointers,
    convert: rule.convert,
    when:
      when === null
        ? undefined
        : {
            cell: cellOf(when.pointer),
            equals: when.equals,
            present: when.present ?? undefined,
          },
  };
}
