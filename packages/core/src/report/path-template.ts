/** Longer paths end in one placeholder. */
const MOST_SEGMENTS = 8;
const PLACEHOLDER = '*';
const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const DIGITS = /^\d+$/;
const LONG_DIGITS = /^\d{4,}$/;
const HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{6,}$/i;
/** Words are made of these letters alone, but not from eight on. */
const HEX_LETTERS = /^[a-f]{8,}$/i;
const LONG_HEX = /^[0-9a-f]{16,}$/i;
const ADDRESS = /^[^@\s]+@[^@\s]+$/;
const IP_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const PADDED_BASE64 = /^[\w+/-]{3,}={1,2}$/;
const BASE64_LETTERS = /^[\w+-]+$/;
const LONG_TOKEN = /^[\w+-]{32,}$/;
/** Runs as people write them: a word, capitals, digits. */
const RUN = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;
const SEPARATOR = /([-_.~=:+,!$])/;
const FILE_NAME = /^(.+)(\.[a-z][a-z0-9]{0,4})$/i;

/**
 * The path of a link with all that is personal in it as `*`, so that a thousand personalised links of
 * one phish have one template: numbers, GUIDs, hexadecimal and base64 text, mail and IP addresses,
 * alone or between separators, with or without a file's ending. Several in a row are one `*`.
 * @param path as in a URL, percent-encoded
 * @returns its segments without slashes
 */
export function pathTemplate(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '');
  const folded = segments.slice(0, MOST_SEGMENTS).map(foldSegment);
  if (segments.length > MOST_SEGMENTS) folded.push(PLACEHOLDER);
  return mergePlaceholders(folded);
}

/** Several placeholders in a row say no more than one. */
export function mergePlaceholders(segments: readonly string[]): string[] {
  return segments.filter(
    (segment, at) => segment !== PLACEHOLDER || segments[at - 1] !== PLACEHOLDER,
  );
}

function foldSegment(sent: string): string {
  const end = sent.indexOf(';');
  const plain = end < 0 ? sent : sent.slice(0, end);
  const segment = decoded(plain);
  if (isPersonal(segment)) return PLACEHOLDER;
  const [, stem = '', ending = ''] = FILE_NAME.exec(segment) ?? [];
  if (isPersonal(stem)) return PLACEHOLDER + ending;
  const parts = segment.split(SEPARATOR);
  if (parts.length === 1 || !parts.some(isPersonalPart)) return plain;
  return parts
    .map((part) => (isPersonalPart(part) ? PLACEHOLDER : part))
    .join('')
    .replace(/\*(?:[-_.~=:+,!$]\*)+/g, PLACEHOLDER);
}

function isPersonal(text: string): boolean {
  return DIGITS.test(text) || isToken(text);
}

/** Short numbers stay in a part: `page-2`, `v1.2`. */
function isPersonalPart(part: string): boolean {
  return LONG_DIGITS.test(part) || (!DIGITS.test(part) && isToken(part));
}

function isToken(text: string): boolean {
  return (
    GUID.test(text) ||
    HEX.test(text) ||
    HEX_LETTERS.test(text) ||
    LONG_HEX.test(text) ||
    ADDRESS.test(text) ||
    IP_ADDRESS.test(text) ||
    PADDED_BASE64.test(text) ||
    LONG_TOKEN.test(text) ||
    isScrambled(text)
  );
}

/** Letters and digits in runs too short for words: `aB3xK9`, `k3j9x2mq`, `aGVsbG8gd29ybGQ`. */
function isScrambled(text: string): boolean {
  if (text.length < 6 || !BASE64_LETTERS.test(text)) return false;
  const runs = text.match(RUN) ?? [];
  return runs.length >= 4 && text.length / runs.length < 2.5;
}

function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
