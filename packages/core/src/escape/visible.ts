/**
 * Code units that a reader cannot see or that change what is seen around them: C0 and C1 controls,
 * bidirectional marks, line and paragraph separators, the byte order mark, lone surrogates.
 */
const INVISIBLE =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff';

/** Marks without width: they hide in names and addresses, though some scripts and emoji use them. */
const ZERO_WIDTH =
  '\\u00ad\\u034f\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\ufff9-\\ufffb';

// A class with the u flag sees pairs as one character, so \ud800-\udfff matches lone surrogates only.
const LONE_SURROGATE = '\\ud800-\\udfff';

/** Matches each character that {@link visible} writes out in data that must come back unchanged. */
export const NOT_DATA: RegExp = new RegExp(`[${INVISIBLE}${LONE_SURROGATE}]`, 'gu');

/** Matches each character that is never shown as it is; tag characters (U+E0000) included. */
export const NOT_SHOWN: RegExp = new RegExp(
  `[${INVISIBLE}${ZERO_WIDTH}${LONE_SURROGATE}\\u{e0000}-\\u{e007f}]`,
  'gu',
);

/** A character as `\uXXXX`, one for each code unit, lower-case digits. */
export function visible(character: string): string {
  let out = '';
  for (let at = 0; at < character.length; at++) {
    out += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return out;
}
