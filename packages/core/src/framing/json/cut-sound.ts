import { CR, LF } from '../../bytes/ascii.ts';
import type { JsonState } from './state.ts';

/** How records are strung together, as the module numbers it. */
const LINES = 0;
const LISTED_LINES = 1;
const LISTED = 2;

/**
 * Cuts out the records from `pos` on that are plainly sound, many at once, in WebAssembly: those
 * that `JsonScanner` would find whole on one line, one by one. Whatever is left is cut by it.
 *
 * @param startsLine whether the first of them does
 * @returns false if there was none.
 */
export function cutSound(state: JsonState, startsLine: boolean): boolean {
  const { simd, window, pos, line, out } = state;
  if (simd === null || !window.isHome || pos === state.unsoundAt) return false;
  const form = formOf(state, startsLine);
  if (form === null) return false;
  const next = simd.cutRecords(pos, window.end, form, state.limits);
  const { records, isSeparated } = simd;
  // What it stopped at is not tried again.
  state.unsoundAt = isSeparated ? next : -1;
  if (records === 0) return false;

  const isLineEach = form !== LISTED;
  const lineOf = (nth: number) => (isLineEach ? line + nth : line);
  let told = 0;
  for (const { start, end, nth } of simd.spans()) {
    out.passed(nth - told, lineOf(told), isLineEach);
    out.value(start, end, lineOf(nth), true);
    told = nth + 1;
  }
  out.passed(records - told, lineOf(told), isLineEach);

  const before = window.bytes[next - 1];
  const isFreshLine = isSeparated && (before === LF || before === CR);
  state.goOn(
    next,
    lineOf(isFreshLine ? records : records - 1),
    records > 1 && isLineEach ? 0 : state.indent,
  );
  state.isFreshLine = isFreshLine;
  state.lineStart = next;
  state.isAfterComma = isSeparated && form !== LINES;
  state.isAfterDocument = false;
  state.isOnePerLine = startsLine;
  return true;
}

/** Null where more has to be known than where a record ends. */
function formOf(state: JsonState, startsLine: boolean): number | null {
  const { container, framing } = state;
  if (container === null) return startsLine && state.isOnePerLine ? LINES : null;
  // Without the comma it may be the next array that begins here.
  const isListed = container.kind !== 'implied' && (state.isAfterComma || !state.isAfterValue);
  if (!isListed) return null;
  if (!startsLine) return LISTED;
  return framing === 'json' ? null : LISTED_LINES;
}
