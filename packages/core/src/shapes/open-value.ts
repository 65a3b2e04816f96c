import {
  SHAPES,
  type Shape,
  type ShapeName,
  type TerminalShapeName,
  type WrapperShapeName,
} from '../gen/shapes.ts';
import type { Issue } from '../gen/types.ts';
import { isJsonObject, type JsonObject } from '../records/json-object.ts';
import { issue, pointerOf } from '../runtime/issue.ts';
import { apiErrorIn } from './api-error.ts';
import { carriedValue } from './carried-value.ts';
import { clickVerdict, type Detected, detectedAs, detectShape, keyIn } from './detect-shape.ts';
import type { Opened } from './opened.ts';
import { shapeNamed } from './shape-named.ts';

/** Wrappers inside wrappers; real data has three at most. */
const MOST_WRAPPERS = 8;

/** Which shapes may be found. */
export interface ShapeChoice {
  readonly allows: (shape: Shape) => boolean;
  /** Taken for every object whose shape is not told. */
  readonly forced: Shape | null;
}

const ANY: ShapeChoice = { allows: () => true, forced: null };

/**
 * @param names from the caller; transports are always opened, and records inside wrappers found
 * @throws RangeError for a name that is no shape
 */
export function choiceOf(names: readonly ShapeName[] | undefined): ShapeChoice {
  if (!names || names.length === 0) return ANY;
  const chosen = names.map(shapeNamed);
  return {
    allows: (shape) => shape.kind === 'transport' || chosen.includes(shape),
    forced: chosen.length === 1 ? (chosen[0] ?? null) : null,
  };
}

/**
 * Opens a JSON value down to the records it carries, in their order: arrays, transports, wrappers.
 * Every value gives a result, even if only that it is no record; an empty page or array gives none.
 */
export function openValue(value: unknown, choice: ShapeChoice = ANY): readonly Opened[] {
  const found: Opened[] = [];
  open(value, { choice, depth: 0, category: null, wrapper: null, outer: null }, found);
  return found;
}

interface Around {
  readonly choice: ShapeChoice;
  readonly depth: number;
  /** Table of an Event Hub message, as sent. */
  readonly category: string | null;
  readonly wrapper: WrapperShapeName | null;
  readonly outer: JsonObject | null;
}

function open(value: unknown, around: Around, found: Opened[]): void {
  if (Array.isArray(value) && around.depth < MOST_WRAPPERS) {
    const inside = { ...around, depth: around.depth + 1 };
    for (const element of value) open(element, inside, found);
  } else if (isJsonObject(value)) openObject(value, around, found);
  else reject(value, around, found);
}

function openObject(value: JsonObject, around: Around, found: Opened[]): void {
  const detected = detect(value, around);
  if (detected === null) openUnknown(value, around, found);
  else if (detected.shape.kind === 'terminal') {
    const terminal = detected.shape.name as TerminalShapeName;
    const { wrapper, outer } = around;
    const shape = wrapper ?? terminal;
    const { click, disagrees } = clickVerdict(detected);
    found.push({
      kind: 'record',
      shape,
      terminal,
      record: value,
      keys: detected.list,
      wrapper,
      outer,
      click,
      disagrees,
    });
  } else if (around.depth >= MOST_WRAPPERS) reject(value, around, found);
  else openCarrier(value, detected, around, found);
}

function detect(value: JsonObject, around: Around): Detected | null {
  const { choice, category } = around;
  if (category !== null) {
    const told = SHAPES.find((one) => one.category?.toLowerCase() === category.toLowerCase());
    if (told) return choice.allows(told) ? detectedAs(told, value) : null;
    if (category.toLowerCase().startsWith('advancedhunting-')) return null;
  }
  // What a wrapper carries is found whatever the caller chose: the choice was made on the wrapper.
  const allowed = around.wrapper === null ? choice.allows : undefined;
  const detected = detectShape(value, allowed);
  if (detected || around.wrapper !== null || choice.forced === null) return detected;
  return detectedAs(choice.forced, value);
}

function openUnknown(value: JsonObject, around: Around, found: Opened[]): void {
  const error = apiErrorIn(value);
  if (error && around.wrapper === null) found.push({ kind: 'unreadable', issue: error });
  else if (around.category === null) reject(value, around, found);
  else found.push({ kind: 'row', shape: null, record: value, outer: around.outer });
}

function openCarrier(value: JsonObject, detected: Detected, around: Around, found: Opened[]): void {
  const { shape } = detected;
  const inside: Around =
    shape.kind === 'wrapper'
      ? {
          ...around,
          depth: around.depth + 1,
          category: null,
          wrapper: around.wrapper ?? (shape.name as WrapperShapeName),
          outer: value,
        }
      : { ...around, depth: around.depth + 1, category: categoryIn(value, detected) };
  let carriesNothing = true;
  for (const step of shape.unwrap) {
    const carried = carriedValue(value, step, detected);
    if (carried.kind === 'nothing') continue;
    carriesNothing = false;
    if (carried.kind === 'broken') rejectWrapper(value, shape, carried.issue, found);
    else if (step.each && !Array.isArray(carried.value)) reject(value, inside, found);
    else if (isEmptyArray(carried.value) && shape.kind === 'wrapper') reject(value, inside, found);
    else open(carried.value, inside, found);
  }
  if (carriesNothing) openEmpty(value, shape, around, found);
}

/** A carrier without anything in it: a row of its own table, or a wrapper that lost its record. */
function openEmpty(value: JsonObject, shape: Shape, around: Around, found: Opened[]): void {
  if (shape.kind === 'transport') reject(value, around, found);
  else if (around.category !== null || shape.category !== null) {
    found.push({ kind: 'row', shape: shape.name, record: value, outer: null });
  } else {
    const pointer = pointerOf(shape.unwrap[0]?.cell ?? []);
    rejectWrapper(value, shape, issue('embedded_json_invalid', pointer, 'error'), found);
  }
}

/** A page may be empty; a wrapper is there for its record. */
function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function categoryIn(value: JsonObject, detected: Detected): string | null {
  const key = keyIn(detected, 'category');
  const category = key === undefined ? null : value[key];
  return typeof category === 'string' ? category : null;
}

function reject(value: unknown, around: Around, found: Opened[]): void {
  found.push({
    kind: 'rejected',
    value,
    shape: around.wrapper,
    outer: around.outer,
    issue: issue('not_a_record', '', 'error'),
  });
}

function rejectWrapper(value: JsonObject, shape: Shape, problem: Issue, found: Opened[]): void {
  found.push({ kind: 'rejected', value, shape: shape.name, outer: null, issue: problem });
}
