/** Kinds of names that are data: a key made of them tells something about somebody. */
const KINDS: readonly (readonly [kind: string, form: RegExp])[] = [
  ['{guid}', /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i],
  ['{url}', /:\/\/|^www\./i],
  // An annotation of OData has an at sign, too.
  ['{mail}', /[^\s@]+@(?!odata\.)[^\s@]+\.[^\s@]+/],
  ['{address}', /\d{1,3}(?:\.\d{1,3}){3}|^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:]*$/i],
  ['{date}', /^\d{4}-\d\d-\d\d|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/],
  ['{sid}', /^S-1-\d/i],
  ['{number}', /^[-+]?\d+(?:[.,]\d+)*$/],
  ['{token}', /\d{4,}|[0-9a-f]{16,}/i],
  ['{host}', /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/],
];

/** What Microsoft makes names of, with the marks of OData. */
const NAME = /^[@_$]?[A-Za-z][\w$@.#:-]{0,59}$/;

/**
 * The name of a member, or its kind in braces when it looks like data: `{guid}`, `{mail}`,
 * `{number}`; `{text}` for what is no name at all. Only letters, digits and a few marks come out, so
 * that it is safe to print.
 */
export function foldedName(name: string): string {
  if (name.length <= 200) {
    const found = KINDS.find(([, form]) => form.test(name));
    if (found !== undefined) return found[0];
  }
  return NAME.test(name) ? name : '{text}';
}
