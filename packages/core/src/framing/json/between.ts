import {
  BYTE_ORDER_MARK,
  CLOSE_ARRAY,
  COMMA,
  CR,
  LF,
  OPEN_ARRAY,
  OPEN_OBJECT,
  SPACE,
  startsWith,
  TAB,
} from '../../bytes/ascii.ts';
import { cutSound } from './cut-sound.ts';
import type { JsonState } from './state.ts';
import { beginStray } from './stray.ts';

/**
 * Passes what lies between records, up to where the next one begins. Missing commas are let pass;
 * a comma or closing bracket where a value should stand becomes a broken frame of its own.
 *
 * @returns false when it needs more bytes.
 */
export function passBetween(state: JsonState): boolean {
  const { bytes, end } = state.window;
  while (state.pos < end) {
    const byte = bytes[state.pos] as number;
    if (byte === LF || byte === CR) {
      if (byte === CR || bytes[state.pos - 1] !== CR) state.line += 1;
      state.pos += 1;
      state.lineStart = state.pos;
      state.isFreshLine = true;
    } else if (byte === SPACE || byte === TAB) {
      state.pos += 1;
    } else if (byte !== BYTE_ORDER_MARK[0]) {
      beginNext(state, byte);
      return true;
    } else if (state.pos + BYTE_ORDER_MARK.length > end && !state.isFinal) {
      return false;
    } else if (startsWith(bytes, state.pos, end, BYTE_ORDER_MARK)) {
      // Files with a mark were joined.
      state.pos += BYTE_ORDER_MARK.length;
      if (state.isFreshLine) state.lineStart += BYTE_ORDER_MARK.length;
    } else {
      beginStray(state);
      return true;
    }
  }
  return false;
}

function beginNext(state: JsonState, byte: number): void {
  const startsLine = state.isFreshLine;
  if (startsLine) {
    state.indent = state.pos - state.lineStart;
    state.isFreshLine = false;
  }
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) beginValue(state, byte, startsLine);
  else if (byte === COMMA) passComma(state);
  else if (byte === CLOSE_ARRAY && state.container !== null) closeArray(state);
  else beginStray(state);
}

function beginValue(state: JsonState, byte: number, startsLine: boolean): void {
  if (startsLine && isContainerCut(state, byte)) {
    breakHere(state, 0);
    state.container = null;
  }
  const column = startsLine ? state.indent : -1;
  if (state.container === null && byte === OPEN_ARRAY) {
    state.name('json-array');
    state.container = { kind: 'array', opener: OPEN_ARRAY, column };
    state.isAfterValue = state.isAfterComma = false;
    state.pos += 1;
    return;
  }
  // The second value tells; the first one may be alone.
  if (state.framing === 'json' && startsLine && state.isOnePerLine) state.framing = 'ndjson';
  if (byte === OPEN_OBJECT && cutSound(state, startsLine)) return;
  state.layout = {
    indent: state.indent,
    arrayIndent: state.container === null ? state.indent : state.container.column,
    sharesLine: !startsLine,
    onePerLine: state.isOnePerLine,
    inArray: state.container !== null,
    mayBePage: state.container === null && byte === OPEN_OBJECT,
  };
  state.isAfterDocument = false;
  state.item.begin(state.pos, state.line);
  state.scanner.line = state.line;
  state.scanner.begin(state.window.bytes, state.pos, state.layout);
  state.mode = 'value';
}

/** A line that begins like the array's own first line, where a comma should be: that one was cut. */
function isContainerCut(state: JsonState, byte: number): boolean {
  const { container } = state;
  return (
    container !== null &&
    container.opener === byte &&
    state.indent <= container.column &&
    state.isAfterValue &&
    !state.isAfterComma
  );
}

function passComma(state: JsonState): void {
  if (state.container === null) {
    breakHere(state, 1);
    state.container = { kind: 'implied', opener: 0, column: -1 };
  } else if (!state.isAfterValue || state.isAfterComma) {
    breakHere(state, 1);
  }
  state.isAfterComma = true;
  state.pos += 1;
}

function closeArray(state: JsonState): void {
  if (state.isAfterComma) breakHere(state, 1);
  state.pos += 1;
  state.isAfterValue = true;
  state.isAfterComma = false;
  if (state.container?.kind === 'page') {
    // What is left of the page is no record; it is only followed to its end.
    state.isEnvelope = true;
    state.layout = {
      indent: state.indent,
      arrayIndent: state.indent,
      sharesLine: false,
      onePerLine: false,
      inArray: false,
      mayBePage: true,
    };
    state.item.begin(state.pos, state.line);
    state.scanner.line = state.line;
    state.scanner.beginAfterPage(state.pos, state.layout);
    state.mode = 'value';
  } else {
    state.isAfterDocument ||= state.container?.kind === 'array';
  }
  state.container = null;
}

/** A broken frame of `length` bytes at the current place. */
function breakHere(state: JsonState, length: number): void {
  state.item.begin(state.pos, state.line);
  const code = length === 0 ? 'unbalanced' : 'not_json';
  state.out.broken(state.item, state.pos + length, code);
}
