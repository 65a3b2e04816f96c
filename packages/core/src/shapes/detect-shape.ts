import { SHAPES, type Shape } from '../gen/shapes.ts';
import { foldKey, foldWithoutSuffix } from '../records/fold-key.ts';
import type { JsonObject } from '../records/json-object.ts';
import { type FoldedRule, foldedRule, hasKeys, holds, namesIn } from './folded-rule.ts';
import { ShapeKeyReader, type ShapeKeys } from './shape-keys.ts';
import { Views } from './views.ts';

/** What detection found out about one object. */
export interface Detected {
  readonly shape: Shape;
  readonly object: JsonObject;
  readonly keys: ShapeKeys;
  readonly views: Views;
}

interface FoldedShape {
  readonly shape: Shape;
  readonly detect: readonly FoldedRule[];
  readonly click: readonly FoldedRule[];
}

interface ShapeTables {
  readonly reader: ShapeKeyReader;
  readonly shapes: readonly FoldedShape[];
}

let made: ShapeTables | null = null;

/** Made when the first shape is asked for: who imports core pays nothing for them. */
function shapeTables(): ShapeTables {
  made ??= tablesOf(SHAPES);
  return made;
}

const allSuffixes: readonly string[] = /* @__PURE__ */ SHAPES.flatMap((shape) => shape.suffixes);
const testedNames: ReadonlySet<string> = /* @__PURE__ */ new Set(
  SHAPES.flatMap(({ detect, click }) => [...detect, ...click])
    .flatMap(({ values }) => values.map(({ cell }) => foldKey(cell[0] ?? '')))
    // An Event Hub message names its table.
    .concat('category'),
);

/**
 * Tells the shape of an object by its keys and values: the first in the catalogue's order whose
 * rules hold. Keys are compared without case and underscores.
 *
 * @param allowed which shapes may be found; all when left out
 */
export function detectShape(
  object: JsonObject,
  allowed?: (shape: Shape) => boolean,
): Detected | null {
  const { reader, shapes } = shapeTables();
  const candidate = { object, keys: reader.read(object), views: new Views(object) };
  for (const { shape, detect } of shapes) {
    if (allowed && !allowed(shape)) continue;
    for (const rule of detect) if (holds(rule, candidate)) return { shape, ...candidate };
  }
  return null;
}

/** What detection would have said, for an object whose shape is already known. */
export function detectedAs(shape: Shape, object: JsonObject): Detected {
  return { shape, object, keys: shapeTables().reader.read(object), views: new Views(object) };
}

/** The shape of a CSV file by the names in its header; tests on values are left out. */
export function detectHeader(
  names: readonly string[],
  allowed?: (shape: Shape) => boolean,
): Shape | null {
  const object = Object.fromEntries(names.map((name) => [name, '']));
  const { reader, shapes } = shapeTables();
  const candidate = { object, keys: reader.read(object) };
  const found = shapes.find(
    ({ shape, detect }) =>
      shape.csv && (!allowed || allowed(shape)) && detect.some((rule) => hasKeys(rule, candidate)),
  );
  return found?.shape ?? null;
}

/** Whether some shape is told, or some click, by the value at a key. */
export function looksAtValue(key: string): boolean {
  return testedNames.has(foldKey(key)) || testedNames.has(foldWithoutSuffix(key, allSuffixes));
}

/** Key of the object for a name that shapes ask for, in whatever spelling it has there. */
export function keyIn({ keys, shape }: Detected, name: string): string | undefined {
  return keys.keyOf(shapeTables().reader.numberOf(name), shape.suffixes.length > 0);
}

/** Whether a record of a terminal shape tells of a click, and what else it says. */
export interface ClickVerdict {
  readonly click: boolean;
  /** One part says that it is a click and another that it is not. */
  readonly disagrees: boolean;
}

const CERTAIN: ClickVerdict = { click: true, disagrees: false };

/** Every record of a shape without click rules tells of a click. */
export function clickVerdict(detected: Detected): ClickVerdict {
  const rules = shapeTables().shapes.find(({ shape }) => shape === detected.shape)?.click ?? [];
  if (rules.length === 0) return CERTAIN;
  const told = rules.filter((rule) => hasKeys(rule, detected) && says(rule, detected));
  const held = told.filter((rule) => holds(rule, detected));
  return { click: held.length > 0, disagrees: held.length > 0 && held.length < told.length };
}

/** Whether the cells that a rule tests have anything in them. */
function says({ values, takesSuffixes }: FoldedRule, { object, keys }: Detected): boolean {
  return values.every(({ name }) => {
    const key = keys.keyOf(name, takesSuffixes);
    return key !== undefined && object[key] !== null && object[key] !== '';
  });
}

function tablesOf(shapes: readonly Shape[]): ShapeTables {
  const reader = readerOf(shapes);
  return { reader, shapes: shapes.map((shape) => folded(shape, reader)) };
}

function folded(shape: Shape, reader: ShapeKeyReader): FoldedShape {
  const takesSuffixes = shape.suffixes.length > 0;
  return {
    shape,
    detect: shape.detect.map((rule) => foldedRule(rule, reader, takesSuffixes)),
    click: shape.click.map((rule) => foldedRule(rule, reader, takesSuffixes)),
  };
}

/** Every name that some shape asks for: to detect it, or to open it. */
function readerOf(shapes: readonly Shape[]): ShapeKeyReader {
  const names = shapes.flatMap((shape) => [
    ...[...shape.detect, ...shape.click].flatMap(namesIn),
    ...shape.unwrap.map((step) => step.cell[0] ?? ''),
    'category',
  ]);
  return new ShapeKeyReader(names, new Set(shapes.flatMap((shape) => shape.suffixes)));
}
