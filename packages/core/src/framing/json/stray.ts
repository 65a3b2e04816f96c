import {
  BACKSLASH,
  CLOSE_ARRAY,
  COMMA,
  CR,
  LF,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  trimBlanks,
} from '../../bytes/ascii.ts';
import { NO, startsRecord, UNKNOWN } from './resume.ts';
import { isJsonScalar } from './scalar.ts';
import type { JsonState } from './state.ts';

/**
 * Text that is neither object nor array: a scalar, or garbage. At the top level it takes the rest
 * of its line; in an array a scalar ends at a comma, garbage at the end of the line or the array.
 * It ends early where a record begins behind it.
 */
export function beginStray(state: JsonState): void {
  state.item.begin(state.pos, state.line);
  state.mode = 'stray';
  state.strayIsToken = state.container !== null;
  state.strayInString = state.strayIsToken && state.window.bytes[state.pos] === QUOTE;
  state.strayDepth = 0;
  state.pos += 1;
}

/** Returns false when it needs more bytes. */
export function passStray(state: JsonState): boolean {
  const { bytes, end } = state.window;
  while (state.pos < end) {
    const byte = bytes[state.pos] as number;
    if (byte === LF || byte === CR) return endStray(state);
    if (state.strayInString) {
      if (byte === BACKSLASH && state.pos + 1 >= end && !state.isFinal) return false;
      const next = bytes[state.pos + 1];
      if (byte === QUOTE) state.strayInString = false;
      else if (byte === BACKSLASH && next !== LF && next !== CR) state.pos += 1;
    } else if (byte === OPEN_OBJECT) {
      const found = startsRecord(bytes, state.pos, end);
      if (found === UNKNOWN && !state.isFinal) return state.letGo();
      if (found !== NO && found !== UNKNOWN) return endStray(state);
      state.strayIsToken = false;
    } else if (state.container !== null) {
      if (byte === COMMA && state.strayIsToken) {
        if (isScalar(state, state.pos)) return endStray(state);
        state.strayIsToken = false;
      } else if (byte === OPEN_ARRAY) state.strayDepth += 1;
      else if (byte === CLOSE_ARRAY) {
        if (state.strayDepth === 0) return endStray(state);
        state.strayDepth -= 1;
      }
    }
    state.pos += 1;
  }
  return state.letGo();
}

/** The stray text ends at `pos`: a scalar is a frame like any other, the rest is broken. */
export function endStray(state: JsonState): boolean {
  const { item, out, pos } = state;
  const isTrailing = state.isAfterDocument && state.container === null;
  if (isScalar(state, pos)) {
    out.value(item.start, trimBlanks(state.window.bytes, item.start, pos), item.line);
    state.name('json');
    state.isAfterDocument = false;
  } else {
    out.broken(item, pos, state.codeUpTo(pos, isTrailing ? 'trailing_data' : 'not_json'));
  }
  state.goOn(pos, state.line, state.indent);
  return true;
}

function isScalar(state: JsonState, end: number): boolean {
  const { item, window } = state;
  if (item.lengthTo(end) > state.limits.recordBytes) return false;
  return isJsonScalar(window.bytes, item.start, trimBlanks(window.bytes, item.start, end));
}
