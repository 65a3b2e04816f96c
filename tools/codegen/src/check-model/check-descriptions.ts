import type { SchemaModel } from '../model.ts';
import { type Problem, problemAt } from '../problem.ts';

/** Everything that readers meet by name is described: schemas, properties, enum members. */
export function checkDescriptions(model: SchemaModel): readonly Problem[] {
  const described = [
    ...model.objects.filter((object) => !object.inline),
    ...model.objects.flatMap((object) => object.properties),
    ...model.enums.flatMap((one) => one.members),
  ];
  return described
    .filter((thing) => thing.description === '')
    .map((thing) => problemAt(thing.place, 'has no "description"'));
}
