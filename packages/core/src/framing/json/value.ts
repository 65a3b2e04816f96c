import { COMMA, CR, LF, OPEN_OBJECT, QUOTE, trimSpaces } from '../../bytes/ascii.ts';
import type { IssueCode } from '../../gen/enums.ts';
import type { SourceEnd } from '../splitter.ts';
import { CUT_AT_NEWLINE, NEEDS_MORE, OUTER_END, PAGE_ARRAY, VALUE_END } from './scanner.ts';
import type { JsonState } from './state.ts';

/**
 * Follows the value that was begun to its end, or to where it turns out to be damaged.
 *
 * @returns false when it needs more bytes.
 */
export function passValue(state: JsonState): boolean {
  const { scanner, window } = state;
  const reason = scanner.scan(window.bytes, window.words, window.end);
  if (reason !== NEEDS_MORE && reason !== PAGE_ARRAY) state.name('json');
  switch (reason) {
    case NEEDS_MORE:
      return isOversizeRewound(state);
    case VALUE_END:
      endValue(state);
      return true;
    case PAGE_ARRAY:
      beginPage(state);
      return true;
    case CUT_AT_NEWLINE:
      damaged(state);
      return true;
    case OUTER_END:
      cutHere(state);
      return true;
    default:
      if (window.bytes[scanner.pos] === OPEN_OBJECT) cutHere(state);
      else if (scanner.rewindTo >= 0 || !cutBeforeQuote(state)) damaged(state);
      return true;
  }
}

/** The source ends first. Returns true when reading went back and goes on. */
export function endValueEarly(state: JsonState, end: SourceEnd): boolean {
  state.name('json');
  if (rewind(state)) return true;
  state.out.broken(state.item, state.window.end, end.code, end.params);
  return false;
}

function endValue(state: JsonState): void {
  const { scanner, item, out } = state;
  const end = scanner.pos;
  const code = faultAt(state, end);
  const isSuspect = code === 'record_too_large' || code === 'unbalanced' || closesOuter(state);
  if (isSuspect && rewind(state)) return;
  if (state.isEnvelope) {
    if (code !== null && code !== 'record_too_large') out.broken(item, end, code);
    state.isEnvelope = false;
    state.isAfterDocument = true;
  } else {
    if (code === null) out.value(item.start, end, item.line);
    else out.broken(item, end, code);
    state.isOnePerLine = !state.layout.sharesLine && !scanner.spansLines;
  }
  state.goOn(end, scanner.line, currentIndent(state));
}

/**
 * The closing bracket stands further out than the line that the value began on: it belongs to what
 * is around the value, whose own end is missing.
 */
function closesOuter(state: JsonState): boolean {
  const { scanner, layout, window } = state;
  if (!scanner.spansLines || scanner.lineIndent >= layout.indent) return false;
  const before = trimSpaces(window.bytes, state.item.start, scanner.pos - 1);
  const byte = window.bytes[before - 1];
  return byte === LF || byte === CR;
}

function faultAt(state: JsonState, end: number): IssueCode | null {
  const { scanner } = state;
  if (state.item.lengthTo(end) > state.limits.recordBytes) return 'record_too_large';
  if (scanner.unbalanced) return 'unbalanced';
  if (scanner.tooDeep) return 'nesting_too_deep';
  return scanner.invalidUtf8 ? 'invalid_utf8' : null;
}

/** Column of the first byte on the line that the scanner is on. */
function currentIndent(state: JsonState): number {
  return state.scanner.spansLines ? state.scanner.lineIndent : state.layout.indent;
}

function beginPage(state: JsonState): void {
  const { scanner, layout } = state;
  state.name('page');
  state.isEnvelope = false;
  state.container = {
    kind: 'page',
    opener: OPEN_OBJECT,
    column: layout.sharesLine ? -1 : layout.indent,
  };
  state.goOn(scanner.pos + 1, scanner.line, currentIndent(state));
  state.isAfterValue = false;
}

/** The value is broken; what comes after it is looked for from here on. */
function damaged(state: JsonState): void {
  if (rewind(state)) return;
  state.damage = state.codeUpTo(state.scanner.pos, 'unbalanced');
  state.mode = 'damaged';
  state.pos = state.scanner.pos;
  state.line = state.scanner.line;
}

/**
 * A quote where none may be: the one before it closed a text that should have ended earlier. If it
 * is the first of the next record (`,{"`), that one begins there.
 */
function cutBeforeQuote(state: JsonState): boolean {
  const { scanner, item, window } = state;
  const { bytes } = window;
  if (item.prefix !== null || item.lengthTo(scanner.pos) > state.limits.recordBytes) return false;
  let quote = scanner.pos - 1;
  while (quote > item.start && bytes[quote] !== QUOTE) quote -= 1;
  const record = trimSpaces(bytes, item.start, quote) - 1;
  const comma = trimSpaces(bytes, item.start, record) - 1;
  if (comma <= item.start || bytes[record] !== OPEN_OBJECT || bytes[comma] !== COMMA) return false;
  state.out.broken(item, comma, 'unbalanced');
  state.isEnvelope = false;
  state.goOn(comma, scanner.line, currentIndent(state));
  return true;
}

/** The value is broken and ends here: the next byte belongs to what comes after it. */
function cutHere(state: JsonState): void {
  if (rewind(state)) return;
  const { pos, line } = state.scanner;
  state.out.broken(state.item, pos, state.codeUpTo(pos, 'unbalanced'));
  state.isEnvelope = false;
  state.goOn(pos, line, currentIndent(state));
}

/**
 * Goes back to the first line inside the damaged value that may be the start of the next record;
 * the lines before it are the broken frame.
 */
function rewind(state: JsonState): boolean {
  const { scanner, item, out } = state;
  if (scanner.rewindTo < 0) return false;
  // It may be too large before its end is known.
  state.name('json');
  out.broken(item, scanner.rewindEnd, 'unbalanced');
  state.isEnvelope = false;
  state.goOnAtLineStart(scanner.rewindTo, scanner.rewindLine, scanner.rewindIndent);
  return true;
}

/** Lets go of a value that is larger than the limit, or goes back in it. */
function isOversizeRewound(state: JsonState): boolean {
  const { scanner, item, window } = state;
  if (item.lengthTo(scanner.pos) <= state.limits.recordBytes) return false;
  if (rewind(state)) return true;
  item.drop(window, scanner.pos, state.limits.recordBytes);
  scanner.drop(window.bytes);
  return false;
}
