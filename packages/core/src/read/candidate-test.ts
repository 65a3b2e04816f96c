import {
  CLOSE_OBJECT,
  COMMA,
  CR,
  LF,
  OPEN_OBJECT,
  QUOTE,
  SEMICOLON,
  skipBlanks,
  TAB,
} from '../bytes/ascii.ts';
import {
  candidateFinder,
  candidateWords,
  escapeTable,
} from '../framing/candidates/candidate-finder.ts';
import type { ByteTest, CandidateSigns } from '../framing/frame.ts';
import { SHAPES } from '../gen/shapes.ts';
import type { ShapeChoice } from '../shapes/open-value.ts';

/** Members of a top-level object whose array is read element by element. */
export const PAGE_MEMBERS: readonly string[] = SHAPES.flatMap((shape) => shape.page);

/** First keys of objects that are no record themselves: pages, Graph's answers, error answers. */
const FIRST_KEYS: readonly string[] = [
  ...new Set([
    ...SHAPES.filter(({ kind }) => kind === 'transport')
      .filter(({ unwrap }) => unwrap.some(({ each }) => each))
      .flatMap(({ detect }) => detect.flatMap(({ keys }) => keys)),
    '@odata.',
    'error',
  ]),
];

/** What may stand behind a quoted cell. */
const SEPARATORS: ReadonlySet<number> = new Set([COMMA, SEMICOLON, TAB, CR, LF]);

/** How the fast mode tells what it may leave out. */
export interface CandidateRules {
  /** False for bytes that cannot tell of a click, and are no page or error answer. */
  readonly isCandidate: ByteTest;
  readonly signs: CandidateSigns;
}

let anyShape: CandidateRules | null | undefined;

/**
 * The rules of the fast mode. Null when nothing may be skipped: a shape has no text that is in each of its clicks, or
 * the caller chose one that objects are taken for without being told by anything.
 */
export function candidateRules(choice: ShapeChoice): CandidateRules | null {
  if (choice.forced !== null) return null;
  if (anyShape === undefined) anyShape = rulesOfShapes();
  return anyShape;
}

function rulesOfShapes(): CandidateRules | null {
  const records = SHAPES.filter((shape) => shape.kind === 'terminal');
  if (records.some((shape) => shape.markers.length === 0)) return null;
  const numbered = SHAPES.flatMap((shape) => shape.sequence ?? []);
  const markers = [...records.flatMap((shape) => shape.markers), ...numbered];
  const holdsMarker = candidateFinder(markers);
  const words = candidateWords(markers);
  return {
    isCandidate: (bytes, start, end) =>
      (bytes[start] === OPEN_OBJECT
        ? isNoRecord(bytes, start, end)
        : !carriesObject(bytes, start, end)) || holdsMarker(bytes, start, end),
    signs: { words, escapes: escapeTable(words), firstKeys: FIRST_KEYS },
  };
}

/** Told by the first key, or by the lack of one. */
function isNoRecord(bytes: Uint8Array, start: number, end: number): boolean {
  const quote = skipBlanks(bytes, start + 1, end);
  return bytes[quote] !== QUOTE || FIRST_KEYS.some((key) => startsWith(bytes, quote + 1, end, key));
}

/**
 * Whether a cell of a CSV row starts with `{` and one ends with `}`. Anything else was cut, or
 * holds no record; quotes inside a cell are doubled, so none of them stands before a separator.
 */
function carriesObject(bytes: Uint8Array, start: number, end: number): boolean {
  let first = start;
  while (first < end && bytes[first] !== OPEN_OBJECT) first++;
  if (bytes[first - 1] !== QUOTE) return false;
  for (let at = end - 1; at > first; at--) {
    if (bytes[at] !== QUOTE || bytes[at - 1] !== CLOSE_OBJECT) continue;
    return at + 1 === end || SEPARATORS.has(bytes[at + 1] as number);
  }
  return false;
}

function startsWith(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  if (at + text.length > end) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
