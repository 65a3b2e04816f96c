import type { CellRuleModel, JsonKind, MappedModel, SchemaModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { below, type Problem, problemAt } from '../problem.ts';

const KINDS: readonly string[] = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
];

/** Mappings use conversions that are there and fit; each conversion is used and has vectors. */
export function checkConversions(model: SchemaModel): readonly Problem[] {
  const { activity, conversions } = model;
  const mapped = [...(activity?.members ?? []), ...(activity?.decisions?.facts ?? [])];
  const names = conversions.map((conversion) => conversion.name);
  const rules = mapped.flatMap((one) => cellRules(one).map((rule) => ({ one, rule })));
  const used = new Set(rules.map(({ rule }) => rule.convert));
  return [
    ...rules.flatMap(({ one, rule }) => {
      const place = below(rule.place, 'convert');
      if (names.includes(rule.convert)) return checkFit(one, rule, model);
      return [
        problemAt(
          place,
          `no conversion is called "${rule.convert}"${didYouMean(rule.convert, names)}`,
        ),
      ];
    }),
    ...conversions.flatMap((conversion) => [
      ...(used.has(conversion.name)
        ? []
        : [problemAt(conversion.place, 'no mapping uses this conversion')]),
      ...(conversion.vectors.length > 0 ? [] : [problemAt(conversion.place, 'has no vectors')]),
      ...checkVectorCodes(conversion.name, model),
    ]),
  ];
}

/** What a conversion gives, the member must be able to hold. Facts have no schema to compare with. */
function checkFit(one: MappedModel, rule: CellRuleModel, model: SchemaModel): readonly Problem[] {
  const object = model.objects.find(
    (candidate) => candidate.typeName === model.activity?.objectName,
  );
  const member = object?.properties.find(({ place }) => place.pointer === one.place.pointer);
  const taken: readonly JsonKind[] = member?.type.kinds ?? [];
  const gives = model.conversions.find(({ name }) => name === rule.convert)?.gives.split('|') ?? [];
  if (taken.length === 0 || !gives.every((kind) => KINDS.includes(kind))) return [];
  const refused = gives.filter((kind) => !taken.includes(kind as JsonKind));
  if (refused.length === 0) return [];
  const message = `"${rule.convert}" gives ${refused.join(' or ')}, which ${one.name} does not take`;
  return [problemAt(below(rule.place, 'convert'), message)];
}

function checkVectorCodes(name: string, model: SchemaModel): readonly Problem[] {
  const codes = model.enums
    .find((one) => one.name === 'issue-code')
    ?.members.map((member) => String(member.value));
  const conversion = model.conversions.find((one) => one.name === name);
  if (codes === undefined || conversion === undefined) return [];
  return conversion.vectors.flatMap((vector, index) =>
    vector.issues
      .filter((code) => !codes.includes(code))
      .map((code) =>
        problemAt(
          below(below(conversion.place, 'vectors'), index),
          `no issue code is called "${code}"${didYouMean(code, codes)}`,
        ),
      ),
  );
}

function cellRules(mapped: MappedModel): readonly CellRuleModel[] {
  return [...mapped.from.values()].filter((rule) => rule.kind === 'cell');
}
