const MAGIC = /[*?[{]/;

/** Whether a path is a pattern: no file of that very name, but `*`, `?`, `[ab]` or `{a,b}` in it. */
export function isPattern(path: string): boolean {
  return MAGIC.test(path);
}

/**
 * A pattern for one name between separators: `*` any text, `?` one character, `[a-c]` one of
 * these, `[!a]` another, `{csv,json}` one of these texts. A dot at the start of a name is matched
 * only by a dot. Letters in upper and lower case are different.
 */
export function namePattern(pattern: string): RegExp {
  let source = pattern.startsWith('.') ? '' : '(?!\\.)';
  let isInBraces = false;
  for (const [part = ''] of pattern.matchAll(/\[!?[^\]]+\]|[\s\S]/gu)) {
    if (part === '*') source += '.*';
    else if (part === '?') source += '.';
    else if (part.length > 1 && part.startsWith('[')) source += characterClass(part);
    else if (part === '{') {
      source += '(?:';
      isInBraces = true;
    } else if (part === '}' && isInBraces) {
      source += ')';
      isInBraces = false;
    } else if (part === ',' && isInBraces) source += '|';
    else source += escaped(part);
  }
  if (isInBraces) source += ')';
  return new RegExp(`^${source}$`, 'su');
}

function characterClass(part: string): string {
  const isNegated = part.startsWith('[!');
  const characters = part
    .slice(isNegated ? 2 : 1, -1)
    .replace(/[\\\]^[]/g, '\\$&')
    // A range that runs backwards is none.
    .replace(/(.)-(.)/gu, (range, from, to) => (from <= to ? range : `${from}\\-${to}`));
  return `[${isNegated ? '^' : ''}${characters}]`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
