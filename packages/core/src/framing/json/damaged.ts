import { CLOSE_ARRAY, CLOSE_OBJECT, CR, LF } from '../../bytes/ascii.ts';
import { mayBeginNext } from './layout.ts';
import { endsBeforeRecord, type NextLine, nextLine, UNKNOWN, YES } from './resume.ts';
import type { JsonState } from './state.ts';

/** Blanks looked through at once; behind more of them the search starts anew. */
const BLANK_LOOKAHEAD = 64 * 1024;

/**
 * Passes what is left of a damaged value. The next record begins at a line that starts with a
 * bracket no further in than the damaged value's own line, or behind a closing bracket at that
 * column; in a line shared by several records, behind the next `},{"`.
 *
 * @returns false when it needs more bytes.
 */
export function passDamaged(state: JsonState): boolean {
  const { bytes, end } = state.window;
  while (state.pos < end) {
    const byte = bytes[state.pos] as number;
    if (byte === LF || byte === CR) {
      const found = passLineEnd(state);
      if (found !== 'on') return found === 'record';
    } else if (byte === CLOSE_OBJECT && state.layout.sharesLine) {
      const found = endsBeforeRecord(bytes, state.pos, end);
      if (found === UNKNOWN && !state.isFinal) return state.letGo();
      if (found === YES) return endDamaged(state, state.pos + 1, state.line, state.indent);
      state.pos += 1;
    } else {
      state.pos += 1;
    }
  }
  return state.letGo();
}

/** The damaged value ends before `end`, and reading goes on there. */
function endDamaged(state: JsonState, end: number, line: number, indent: number): true {
  state.out.broken(state.item, end, state.damage);
  state.isEnvelope = false;
  state.goOn(end, line, indent);
  return true;
}

function passLineEnd(state: JsonState): 'on' | 'record' | 'more' {
  const furthest = state.pos + BLANK_LOOKAHEAD;
  const next = nextLine(state.window.bytes, state.pos, Math.min(state.window.end, furthest));
  if (next.at === state.window.end && next.at < furthest) {
    if (!state.isFinal) {
      state.letGo();
      return 'more';
    }
    endDamaged(state, state.pos, state.line, state.layout.indent);
    return 'record';
  }
  if (next.byte === CLOSE_OBJECT && next.column <= state.layout.indent) {
    endDamaged(state, next.at + 1, state.line + next.lines, next.column);
    return 'record';
  }
  if (beginsNext(state, next)) {
    endDamaged(state, state.pos, state.line, state.layout.indent);
    return 'record';
  }
  state.pos = next.at;
  state.line += next.lines;
  return 'on';
}

function beginsNext(state: JsonState, next: NextLine): boolean {
  if (next.byte === CLOSE_ARRAY) {
    return state.container !== null && next.column <= state.layout.indent;
  }
  return mayBeginNext(next.byte, next.column, state.layout);
}
