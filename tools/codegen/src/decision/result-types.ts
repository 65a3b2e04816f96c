import type { SchemaModel } from '../model.ts';

/** TypeScript types of the parts of a result: the enums of the members that hold them, else `string`. */
export interface ResultTypes {
  readonly page: string;
  readonly outcome: string;
  readonly reason: string;
  readonly route: string;
  /** Import statement for the enums among them; empty when there is none. */
  readonly imports: string;
}

/** Members of the normal form that hold the parts of a result. */
export const RESULT_MEMBERS = {
  page: 'page',
  outcome: 'outcome',
  reason: 'outcomeReason',
  route: 'route',
} as const;

export function resultTypes(model: SchemaModel): ResultTypes {
  const object = model.objects.find((one) => one.typeName === model.activity?.objectName);
  const nameOf = (member: string): string =>
    object?.properties.find((property) => property.name === member)?.type.enumName ?? 'string';
  const page = nameOf(RESULT_MEMBERS.page);
  const outcome = nameOf(RESULT_MEMBERS.outcome);
  const reason = nameOf(RESULT_MEMBERS.reason);
  const route = nameOf(RESULT_MEMBERS.route);
  const enums = [...new Set([page, outcome, reason, route])]
    .filter((name) => name !== 'string')
    .sort();
  const imports =
    enums.length === 0 ? '' : `import type { ${enums.join(', ')} } from './enums.ts';\n`;
  return { page, outcome, reason, route, imports };
}
