import { SHAPES, type Shape } from '../gen/shapes.ts';
import { foldKey, foldWithoutSuffix } from '../records/fold-key.ts';
import type { JsonObject } from '../records/json-object.ts';
import { type FromKeys, type KeyList, keyListOf } from '../records/key-list.ts';
import { type FoldedRule, foldedRule, hasKeys, holds, namesIn } from './folded-rule.ts';
import { ShapeKeyReader, type ShapeKeys } from './shape-keys.ts';
import { Views } from './views.ts';

/** What detection found out about one object. */
export interface Detected {
  readonly shape: Shape;
  /** Rules for clicks whose keys are there; `null` when every record of the shape tells of one. */
  readonly click: readonly FoldedRule[] | null;
  readonly object: JsonObject;
  /** The keys of the object, and those among them that shapes ask for. */
  readonly list: KeyList;
  readonly keys: ShapeKeys;
  readonly views: Views;
}

/** A shape, with those of its rules whose keys an object has. */
interface KeyedShape {
  readonly shape: Shape;
  readonly detect: readonly FoldedRule[];
  readonly click: readonly FoldedRule[] | null;
}

/** What the keys of an object tell. */
interface Keyed {
  readonly keys: ShapeKeys;
  /** Every shape. */
  readonly shapes: readonly KeyedShape[];
  /** Those that the object may have, in the catalogue's order. */
  readonly possible: readonly KeyedShape[];
}

interface ShapeTables {
  readonly reader: ShapeKeyReader;
  readonly keyed: FromKeys<Keyed>;
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
  const list = keyListOf(object);
  const { keys, possible } = list.get(shapeTables().keyed);
  const views = new Views(object);
  const candidate = { object, keys, views };
  for (const { shape, detect, click } of possible) {
    if (allowed && !allowed(shape)) continue;
    for (const rule of detect) {
      if (holds(rule, candidate)) return { shape, click, object, list, keys, views };
    }
  }
  return null;
}

/** What detection would have said, for an object whose shape is already known. */
export function detectedAs(shape: Shape, object: JsonObject): Detected {
  const list = keyListOf(object);
  const { keys, shapes } = list.get(shapeTables().keyed);
  const click = shapes.find((one) => one.shape === shape)?.click ?? null;
  return { shape, click, object, list, keys, views: new Views(object) };
}

/** The shape of a CSV file by the names in its header; tests on values are left out. */
export function detectHeader(
  names: readonly string[],
  allowed?: (shape: Shape) => boolean,
): Shape | null {
  const { possible } = shapeTables().keyed([...new Set(names)]);
  return possible.find(({ shape }) => shape.csv && (!allowed || allowed(shape)))?.shape ?? null;
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
  if (detected.click === null) return CERTAIN;
  let told = 0;
  let held = 0;
  for (const rule of detected.click) {
    if (!says(rule, detected)) continue;
    told++;
    if (holds(rule, detected)) held++;
  }
  return { click: held > 0, disagrees: held > 0 && held < told };
}

/** Whether the cells that a rule tests have anything in them. */
function says({ values, takesSuffixes }: FoldedRule, { object, keys }: Detected): boolean {
  for (const { name } of values) {
    const key = keys.keyOf(name, takesSuffixes);
    if (key === undefined || object[key] === null || object[key] === '') return false;
  }
  return true;
}

function tablesOf(all: readonly Shape[]): ShapeTables {
  const reader = readerOf(all);
  const folded = all.map((shape) => foldedShape(shape, reader));
  return {
    reader,
    keyed(sent) {
      const keys = reader.read(sent);
      const isKeyed = (rule: FoldedRule) => hasKeys(rule, keys, sent);
      const shapes = folded.map(({ shape, detect, click }) => ({
        shape,
        detect: detect.filter(isKeyed),
        click: click?.filter(isKeyed) ?? null,
      }));
      return { keys, shapes, possible: shapes.filter(({ detect }) => detect.length > 0) };
    },
  };
}

function foldedShape(shape: Shape, reader: ShapeKeyReader): KeyedShape {
  const fold = (rules: Shape['detect']) =>
    rules.map((rule) => foldedRule(rule, reader, shape.suffixes.length > 0));
  return {
    shape,
    detect: fold(shape.detect),
    click: shape.click.length === 0 ? null : fold(shape.click),
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
