import { OPEN_ARRAY, OPEN_OBJECT } from '../../bytes/ascii.ts';

/** How a value lies in its source; decides how a damaged one is told from the next. */
export interface ValueLayout {
  /** Column of the first byte on the line that the value starts on. */
  readonly indent: number;
  /** Column up to which a `[` at the start of a line may begin the next array. */
  readonly arrayIndent: number;
  /** Something else comes before it on its line, as in an array without newlines. */
  readonly sharesLine: boolean;
  /** The values before it took one line each. */
  readonly onePerLine: boolean;
  /** It is an element of an array that is read element by element. */
  readonly inArray: boolean;
  /** It is an object at the top level, so it may turn out to be a page. */
  readonly mayBePage: boolean;
}

/** Whether a line that begins with `byte` at `column` may be the start of what comes after a value. */
export function mayBeginNext(byte: number, column: number, layout: ValueLayout): boolean {
  if (byte === OPEN_OBJECT) return column <= layout.indent;
  return byte === OPEN_ARRAY && column <= layout.arrayIndent;
}
