import type { ObjectModel, PropertyModel } from './object-model.ts';
import type { SchemaModel } from './schema-model.ts';

/** An object and what it extends, the root of the line first. Stops at a circle. */
export function lineageOf(object: ObjectModel, model: SchemaModel): readonly ObjectModel[] {
  const line: ObjectModel[] = [];
  for (
    let current: ObjectModel | undefined = object;
    current !== undefined && !line.includes(current);
    current = model.objects.find((one) => one.typeName === current?.base)
  ) {
    line.unshift(current);
  }
  return line;
}

/** Own and inherited properties, inherited ones first; a restated one stands where it was first. */
export function propertiesOf(object: ObjectModel, model: SchemaModel): readonly PropertyModel[] {
  const byName = new Map<string, PropertyModel>();
  for (const one of lineageOf(object, model)) {
    for (const property of one.properties) byName.set(property.name, property);
  }
  return [...byName.values()];
}
