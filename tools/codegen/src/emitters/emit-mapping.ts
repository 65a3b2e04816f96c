import { mappedShapes, ruleFor } from '../model/mapping-of.ts';
import type {
  CellRuleModel,
  MappedModel,
  MappingRuleModel,
  SchemaModel,
  ShapeModel,
} from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { joinedText, propertyKey, valueText } from '../text/typescript-text.ts';

type Rules = ReadonlyMap<string, MappingRuleModel>;

/** `cell-rules.ts`: what reading goes by. `mapping.ts`: the same with what no cell tells, and why. */
export function emitMapping(model: SchemaModel): readonly OutputFile[] {
  const { activity } = model;
  if (activity === null) return [];
  const members = activity.members.filter((one) => one.computed === null);
  const facts = activity.decisions?.facts ?? [];
  const file = activity.members[0]?.place.file ?? '';
  return [
    { area: 'code', path: 'cell-rules.ts', text: cellRulesText(file, members, facts, model) },
    { area: 'code', path: 'mapping.ts', text: mappingText(file, members, facts, model) },
  ];
}

function cellRulesText(
  file: string,
  members: readonly MappedModel[],
  facts: readonly MappedModel[],
  model: SchemaModel,
): string {
  return `${codeHeader('mapping', [file])}\
import { type CellRuleOf, cellRules } from '../runtime/cell-rules.ts';
import type { ConversionName } from './conversions.ts';
import type { TerminalShapeName, WrapperShapeName } from './shapes.ts';

/** Where a member is read from. */
export type CellRule = CellRuleOf<ConversionName>;

/** Rules of members by shape, in the order of the normal form, which itself needs none. */
export const MEMBER_RULES: Readonly<Record<TerminalShapeName, readonly CellRule[]>> = {
${rulesByShape('terminal', members, model)}};

/** Cells of a wrapper, read only for members that the carried record says nothing about. */
export const FALLBACKS: Readonly<Record<WrapperShapeName, readonly CellRule[]>> = {
${rulesByShape('wrapper', members, model)}};

/** Facts of the decision table, in its order. */
export const FACT_NAMES: readonly string[] = ${valueText(namesOf(facts))};

/** Rules of facts by shape; \`member\` is the name of the fact. */
export const FACT_RULES: Readonly<Record<TerminalShapeName, readonly CellRule[]>> = {
${rulesByShape('terminal', facts, model)}};
`;
}

function mappingText(
  file: string,
  members: readonly MappedModel[],
  facts: readonly MappedModel[],
  model: SchemaModel,
): string {
  return `${codeHeader('mapping', [file])}\
import { type AbsentRule, withReasons } from '../runtime/cell-rules.ts';
import { type CellRule, FACT_NAMES, FACT_RULES, MEMBER_RULES } from './cell-rules.ts';
import type { TerminalShapeName } from './shapes.ts';

/** Members of the normal form by shape, in its order. The normal form itself needs no rule. */
export const MAPPING: Readonly<Record<TerminalShapeName, readonly (CellRule | AbsentRule)[]>> =
  /* @__PURE__ */ withReasons(
    ${valueText(namesOf(members), '    ')},
    MEMBER_RULES,
    {
${reasonsByShape(members, model)}    },
  );

/** Facts of the decision table by shape; \`member\` is the name of the fact. */
export const FACTS: Readonly<Record<TerminalShapeName, readonly (CellRule | AbsentRule)[]>> =
  /* @__PURE__ */ withReasons(FACT_NAMES, FACT_RULES, {
${reasonsByShape(facts, model)}  });
`;
}

function namesOf(mapped: readonly MappedModel[]): readonly string[] {
  return mapped.map(({ name }) => name);
}

function rulesByShape(
  kind: 'terminal' | 'wrapper',
  mapped: readonly MappedModel[],
  model: SchemaModel,
): string {
  return model.shapes
    .filter((shape) => shape.kind === kind)
    .map((shape) => {
      const rules = rulesOf(shape, mapped, model);
      const texts = [...rules].flatMap(([member, rule]) =>
        rule.kind === 'absent' ? [] : [ruleText(member, rule)],
      );
      const list =
        texts.length === 0
          ? '[]'
          : `/* @__PURE__ */ cellRules(\n${indented(joinedText(texts, '|'))},\n  )`;
      return `  ${propertyKey(shape.name)}: ${list},\n`;
    })
    .join('');
}

function reasonsByShape(mapped: readonly MappedModel[], model: SchemaModel): string {
  return model.shapes
    .filter((shape) => shape.kind === 'terminal')
    .map((shape) => {
      const reasons = [...rulesOf(shape, mapped, model)].flatMap(([member, rule]) =>
        rule.kind === 'absent' ? [[member, rule.reason]] : [],
      );
      return `    ${propertyKey(shape.name)}: ${valueText(Object.fromEntries(reasons), '    ')},\n`;
    })
    .join('');
}

function rulesOf(shape: ShapeModel, mapped: readonly MappedModel[], model: SchemaModel): Rules {
  const rules = new Map<string, MappingRuleModel>();
  if (shape.kind === 'terminal' && !mappedShapes(model).includes(shape)) return rules;
  for (const one of mapped) {
    const rule = shape.kind === 'terminal' ? ruleFor(one, shape, model) : one.from.get(shape.name);
    if (rule) rules.set(one.name, rule);
  }
  return rules;
}

/** One rule for `cellRules`. */
function ruleText(member: string, { convert, pointers, when }: CellRuleModel): string {
  const odd = [...pointers, when?.pointer ?? ''].find((pointer) => /[~| ?=+-]/.test(pointer));
  if (odd !== undefined) throw new Error(`the pointer "${odd}" must have none of ~ | ? = + -`);
  const condition = when === null ? '' : ` ?${when.pointer}${testText(when)}`;
  return `${member} ${convert} ${pointers.join(' ')}${condition}`;
}

function testText({ equals, present }: NonNullable<CellRuleModel['when']>): string {
  if (present !== null) return present ? '+' : '-';
  const json = JSON.stringify(equals);
  if (/\|| \?/.test(json)) throw new Error(`the value ${json} must have neither | nor ?`);
  return `=${json}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
