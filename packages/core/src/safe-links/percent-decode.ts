const TAIL = '%[89ab][\\da-f]';

/** Percent-escapes that are well-formed UTF-8 (RFC 3629, 4), so that decoding cannot throw. */
const SEQUENCE = [
  '%[0-7][\\da-f]',
  `%(?:c[2-9a-f]|d[\\da-f])${TAIL}`,
  `%e0%[ab][\\da-f]${TAIL}`,
  `%ed%[89][\\da-f]${TAIL}`,
  `%e[1-9a-cef]${TAIL}${TAIL}`,
  `%f0%[9ab][\\da-f]${TAIL}${TAIL}`,
  `%f[1-3]${TAIL}${TAIL}${TAIL}`,
  `%f4%8[\\da-f]${TAIL}${TAIL}`,
].join('|');

// Bounded: a repetition without a bound over megabytes can exhaust the stack of the matcher.
const SEQUENCES = new RegExp(`(?:${SEQUENCE}){1,500}`, 'gi');

/**
 * Percent-decodes UTF-8 once. Unlike `decodeURIComponent` it never throws: an escape that is no
 * UTF-8 stays as it was sent. A `+` stays a plus: Safe Links writes a space as `%20`.
 */
export function percentDecode(text: string): string {
  return text.replace(SEQUENCES, (escapes) => decodeURIComponent(escapes));
}
