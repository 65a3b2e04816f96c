import { lineageOf, propertiesOf } from '../model/inherited.ts';
import type { ObjectModel, SchemaModel } from '../model.ts';
import { type Problem, problemAt } from '../problem.ts';

/** An extension has a base that leads to an end, and restates no property with another type. */
export function checkExtensions(model: SchemaModel): readonly Problem[] {
  return model.objects
    .filter((object) => object.base !== null)
    .flatMap((object) => [...circle(object, model), ...restated(object, model)]);
}

function circle(object: ObjectModel, model: SchemaModel): readonly Problem[] {
  return lineageOf(object, model)[0]?.base == null
    ? []
    : [problemAt(object.place, 'extends itself, by way of other schemas')];
}

function restated(object: ObjectModel, model: SchemaModel): readonly Problem[] {
  const base = model.objects.find((one) => one.typeName === object.base);
  if (base === undefined || base === object) return [];
  const inherited = propertiesOf(base, model);
  return object.properties.flatMap((property) => {
    const other = inherited.find((one) => one.name === property.name);
    if (other === undefined) return [];
    const same =
      JSON.stringify(other.type) === JSON.stringify(property.type) &&
      (other.documented?.type ?? null) === (property.documented?.type ?? null);
    if (same) return [];
    const where = `${other.place.file}#${other.place.pointer}`;
    return [
      problemAt(
        property.place,
        `restates a property of ${base.typeName} with another type; see ${where}`,
      ),
    ];
  });
}
