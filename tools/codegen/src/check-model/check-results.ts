import { RESULT_MEMBERS } from '../decision/result-types.ts';
import type { DecisionRowModel, EnumModel, SchemaModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { below, type Problem, problemAt } from '../problem.ts';

/** Results of the decision table are members of the enums, and each member is the result of a row. */
export function checkResults(model: SchemaModel): readonly Problem[] {
  const rows = model.activity?.decisions?.rows;
  if (!rows) return [];
  return (['page', 'outcome', 'reason', 'route'] as const).flatMap((part) => {
    const found = enumOf(RESULT_MEMBERS[part], model);
    return found === undefined ? [] : checkPart(part, found, rows);
  });
}

function checkPart(
  part: 'page' | 'outcome' | 'reason' | 'route',
  found: EnumModel,
  rows: readonly DecisionRowModel[],
): readonly Problem[] {
  const values = found.members.map((member) => String(member.value));
  const strange = rows.flatMap((row) => {
    const value = row.result[part];
    if (value === null || values.includes(value)) return [];
    const place = below(below(row.place, 'then'), part);
    return [problemAt(place, `"${value}" is no ${found.typeName}${didYouMean(value, values)}`)];
  });
  const uncovered = found.members
    .filter((member) => !rows.some((row) => row.result[part] === member.value))
    .map((member) =>
      problemAt(member.place, `no row of the decision table gives "${member.value}"`),
    );
  return [...strange, ...uncovered];
}

function enumOf(member: string, model: SchemaModel): EnumModel | undefined {
  const object = model.objects.find((one) => one.typeName === model.activity?.objectName);
  const name = object?.properties.find((property) => property.name === member)?.type.enumName;
  return model.enums.find((one) => one.typeName === name);
}
