/** Texts folded so far. Keys repeat from record to record; hostile ones must not fill the memory. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 64;

/** A key without case and underscores, as names are compared: `record_type` is `recordtype`. */
export function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const fold = key.replaceAll('_', '').toLowerCase();
  if (folded.size < MOST_REMEMBERED && key.length <= LONGEST_REMEMBERED) folded.set(key, fold);
  return fold;
}

/** Folds a key after taking off a type suffix that Log Analytics added, e.g. `Url_s`. */
export function foldWithoutSuffix(key: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((end) => key.endsWith(end) && key.length > end.length);
  return foldKey(suffix ? key.slice(0, -suffix.length) : key);
}
