/** A word as a POSIX shell takes it: as it is if it is plain, else in single quotes. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-][\w@%+=:,./#-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A command line out of words. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellQuote).join(' ');
}
