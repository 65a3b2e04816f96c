import type { WireKeys, WireName } from '../gen/keys.ts';
import { SHAPE_KEYS } from '../gen/shape-keys.ts';
import { SHAPES, type Shape, type ShapeName } from '../gen/shapes.ts';

const byName: ReadonlyMap<string, Shape> = /* @__PURE__ */ new Map(
  SHAPES.map((shape) => [shape.name, shape]),
);

/** @throws RangeError for a name that is no shape */
export function shapeNamed(name: ShapeName): Shape {
  const shape = byName.get(name);
  if (!shape) throw new RangeError(`no such shape: ${JSON.stringify(String(name))}`);
  return shape;
}

/** The wire form whose property names a terminal shape has. */
export function wireOf({ keys }: Shape): WireName {
  return keys ?? 'audit-record';
}

/** The property names of a terminal shape. */
export function keysOf(shape: Shape): WireKeys {
  return SHAPE_KEYS[wireOf(shape)] as WireKeys;
}
