import { SHAPES, type Shape } from '../gen/shapes.ts';
import { foldKey, foldWithoutSuffix } from '../records/fold-key.ts';
import type { JsonObject } from '../records/json-object.ts';
import { KeyList, keyListOf } from '../records/key-list.ts';
import { holds, type KeyedRule, keyedRule, namesIn, says } from './keyed-rule.ts';
import { type AskedNames, ShapeKeys } from './shape-keys.ts';
import { Views } from './views.ts';

/** What detection found out about one object. */
export interface Detected {
  readonly shape: Shape;
  /** Rules for clicks whose keys are there; `null` when every record of the shape tells of one. */
  readonly click: readonly KeyedRule[] | null;
  readonly object: JsonObject;
  /** The keys of the object, and those among them that shapes ask for. */
  readonly list: KeyList;
  readonly keys: ShapeKeys;
  readonly views: Views;
}

/** A shape, with those of its rules whose keys an object has. */
interface KeyedShape {
  readonly shape: Shape;
  readonly detect: readonly KeyedRule[];
  readonly click: readonly KeyedRule[] | null;
}

/** What the keys of an object tell. */
interface Keyed {
  readonly keys: ShapeKeys;
  /** Shapes that the object may have, in the catalogue's order. */
  readonly possible: readonly KeyedShape[];
}

let asked: AskedNames | null = null;

/** Made when the first shape is asked for: who imports core pays nothing for them. */
function keyed({ keys: sent }: KeyList): Keyed {
  asked ??= askedNames();
  const keys = new ShapeKeys(sent, asked);
  const shapes = SHAPES.map((shape) => keyedShape(shape, sent, keys));
  return { keys, possible: shapes.filter(({ detect }) => detect.length > 0) };
}

function keyedShape(shape: Shape, sent: readonly string[], keys: ShapeKeys): KeyedShape {
  const keyedOf = (rules: Shape['detect']) =>
    rules.flatMap((rule) => keyedRule(rule, sent, keys, shape.suffixes.length > 0));
  const click = shape.click.length === 0 ? null : keyedOf(shape.click);
  return { shape, detect: keyedOf(shape.detect), click };
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
  const { keys, possible } = list.get(keyed);
  const views = new Views(object);
  for (const { shape, detect, click } of possible) {
    if (allowed && !allowed(shape)) continue;
    for (const rule of detect) {
      if (holds(rule, object, views)) return { shape, click, object, list, keys, views };
    }
  }
  return null;
}

/** What detection would have said, for an object whose shape is already known. */
export function detectedAs(shape: Shape, object: JsonObject): Detected {
  const list = keyListOf(object);
  const { keys } = list.get(keyed);
  const { click } = keyedShape(shape, list.keys, keys);
  return { shape, click, object, list, keys, views: new Views(object) };
}

/** The shape of a CSV file by the names in its header; tests on values are left out. */
export function detectHeader(
  names: readonly string[],
  allowed?: (shape: Shape) => boolean,
): Shape | null {
  const { possible } = keyed(new KeyList([...new Set(names)]));
  return possible.find(({ shape }) => shape.csv && (!allowed || allowed(shape)))?.shape ?? null;
}

/** Whether some shape is told, or some click, by the value at a key. */
export function looksAtValue(key: string): boolean {
  return testedNames.has(foldKey(key)) || testedNames.has(foldWithoutSuffix(key, allSuffixes));
}

/** Key of the object for a name that shapes ask for, in whatever spelling it has there. */
export function keyIn({ keys, shape }: Detected, name: string): string | undefined {
  return keys.keyOf(name, shape.suffixes.length > 0);
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
  const { click, object, views } = detected;
  if (click === null) return CERTAIN;
  let told = 0;
  let held = 0;
  for (const rule of click) {
    if (!says(rule, object)) continue;
    told++;
    if (holds(rule, object, views)) held++;
  }
  return { click: held > 0, disagrees: held > 0 && held < told };
}

/** Every name that some shape asks for: to detect it, or to open it. */
function askedNames(): AskedNames {
  const names = SHAPES.flatMap(({ detect, click, unwrap }) => [
    ...[...detect, ...click].flatMap(namesIn),
    ...unwrap.map((step) => step.cell[0] ?? ''),
    'category',
  ]);
  return { spellings: new Map(names.map((name) => [foldKey(name), name])), suffixes: allSuffixes };
}
