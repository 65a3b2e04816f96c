import type { MappedModel, MappingRuleModel } from './activity-model.ts';
import type { SchemaModel } from './schema-model.ts';
import type { ShapeModel } from './shape-model.ts';

/** Shapes that a record of the normal form is mapped from: terminals that are not the normal form. */
export function mappedShapes(model: SchemaModel): readonly ShapeModel[] {
  return model.shapes.filter((shape) => shape.kind === 'terminal' && shape.family !== 'own');
}

/** The rule of a member for a shape, followed through `like`; null when there is none. */
export function ruleFor(
  mapped: MappedModel,
  shape: ShapeModel,
  model: SchemaModel,
): MappingRuleModel | null {
  const passed = new Set<string>();
  for (
    let current: ShapeModel | undefined = shape;
    current !== undefined && !passed.has(current.name);
    current = model.shapes.find((one) => one.name === current?.like)
  ) {
    const rule = mapped.from.get(current.name);
    if (rule !== undefined) return rule;
    passed.add(current.name);
  }
  return null;
}

/** A JSON Pointer as the keys to walk. */
export function cellOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
