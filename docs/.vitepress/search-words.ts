// How the search reads. These functions are sent to the reader's page as text: each holds all it needs.

/**
 * The words of a text, for the index and for what is typed. A name counts whole, in parts, and without
 * its beginning: "clicked through" and `ClickedThrough` find `IsClickedThrough`.
 */
export function searchWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u).flatMap((word) => {
    const whole = word.replace(/^[_-]+|[_-]+$/g, '');
    if (whole === '') return [];
    const parts = whole.split(/[_-]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
    const ends = parts.map((_, index) => parts.slice(index).join(''));
    return [...new Set([whole, ...parts, ...ends])].filter(
      (one) => one === whole || one.length > 1,
    );
  });
}

/** A word as it is compared; words that a question has and an answer has not are left out. */
export function searchTerm(word: string): string | null {
  const term = word.toLowerCase();
  const empty =
    /^(?:a|an|and|are|can|do|does|for|how|i|in|is|it|mean|means|my|of|on|or|the|to|what|where|which|who|why)$/;
  return empty.test(term) ? null : term;
}

/** A number is meant as it stands; only a long word may be misspelled. */
export function mayDiffer(term: string): number | false {
  return term.length < 5 || /\d/.test(term) ? false : 0.2;
}

/** Whether a word may be the beginning of one. */
export function mayGoOn(term: string): boolean {
  return !/^\d+$/.test(term);
}

/** Meanings first, those of `UrlClickAction` before all; where a value is copied from comes last. */
export function pageWeight(id: string): number {
  if (id.includes('/enums/url-click-action.html#')) return 4;
  if (/\/(?:mapping|decisions|conversions|api)\.html/.test(id)) return 0.4;
  if (!id.includes('#')) return 2;
  return /\/enums\/|\/command-line\./.test(id) ? 1.6 : 1;
}
