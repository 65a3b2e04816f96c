import type { Shape, UnwrapStep } from '../gen/shapes.ts';
import type { Issue } from '../gen/types.ts';
import type { JsonObject } from '../records/json-object.ts';
import { issue, pointerOf } from '../runtime/issue.ts';
import { type Detected, keyIn } from './detect-shape.ts';
import { walk } from './walk.ts';
import { withoutKeys } from './without-keys.ts';

/** A spreadsheet keeps this many UTF-16 units of a cell. */
const SPREADSHEET_CELL = 32_767;

/** What one unwrap step found. */
export type Carried =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'broken'; readonly issue: Issue };

/** Takes the value that a transport or wrapper carries; reads JSON text, drops annotations. */
export function carriedValue(object: JsonObject, step: UnwrapStep, detected: Detected): Carried {
  const [first = '', ...rest] = step.cell;
  const key = keyIn(detected, first);
  if (key === undefined) return { kind: 'nothing' };
  const sent = walk(object[key], rest);
  if (sent === null || sent === undefined) return { kind: 'nothing' };
  const pointer = pointerOf([key, ...rest]);
  if (step.json && typeof sent === 'string') return parsed(sent, pointer, detected.shape);
  return { kind: 'value', value: cleaned(sent, detected.shape) };
}

function parsed(text: string, pointer: string, shape: Shape): Carried {
  if (text.trim() === '') return { kind: 'nothing' };
  try {
    return { kind: 'value', value: cleaned(JSON.parse(text), shape) };
  } catch {
    const cut = text.length === SPREADSHEET_CELL;
    return {
      kind: 'broken',
      issue: cut
        ? issue('csv_cell_cut', pointer, 'error', { length: text.length })
        : issue('embedded_json_invalid', pointer, 'error'),
    };
  }
}

function cleaned(value: unknown, shape: Shape): unknown {
  return shape.dropKeys === null ? value : withoutKeys(value, shape.dropKeys);
}
