import { KEYS, type WireKeys, type WireName } from '../gen/keys.ts';
import type { Issue } from '../gen/types.ts';
import { issue, pointerOf } from '../runtime/issue.ts';
import type { Alias, Folding } from './folding.ts';
import { isSameJson, type JsonObject, setMember } from './json-object.ts';
import { type KeyList, keyListOf } from './key-list.ts';
import { foldingOf } from './spellings.ts';

/** A record under its canonical keys. */
export interface Canonical {
  /** The record itself when nothing had to be folded, else a shallow copy; its values untouched. */
  readonly record: Record<string, unknown>;
  /** In the order of the record's keys. */
  readonly aliases: readonly Alias[];
  /** `property_spelled_twice` warnings. */
  readonly issues: readonly Issue[];
  /** Canonical key to the key as sent, for those that differ; `null` when none does. */
  readonly renamed: ReadonlyMap<string, string> | null;
}

const NONE: readonly never[] = [];

/**
 * Looks at a record under the names it is known by. The documented spelling of a property wins
 * over an observed one, and that over one that is equal without case and underscores. The record
 * as sent is never altered.
 *
 * @param suffixes type suffixes that may be glued to keys, e.g. `_s` of Log Analytics
 */
export function canonicalize(
  record: object,
  wire: WireName,
  suffixes: readonly string[] = NONE,
): Canonical {
  return canonicalizeKeys(record, KEYS[wire], suffixes);
}

/**
 * The same with the spellings of one form, so that a bundle needs no others.
 *
 * @param list the keys of the record, if they are at hand
 */
export function canonicalizeKeys(
  sent: object,
  keys: WireKeys,
  suffixes: readonly string[] = NONE,
  list: KeyList = keyListOf(sent),
): Canonical {
  const folding = list.get(foldingOf(keys, suffixes));
  const { aliases, renamed } = folding;
  const record = sent as Record<string, unknown>;
  if (renamed === null) return { record, aliases, issues: NONE, renamed };
  const view: Record<string, unknown> = {};
  for (const member of folding.members) setMember(view, member.canonical, record[member.sent]);
  return { record: view, aliases, issues: lostIn(record, folding), renamed };
}

function lostIn(record: JsonObject, { twice }: Folding): readonly Issue[] {
  if (twice.length === 0) return NONE;
  return twice
    .filter(({ kept, lost }) => !isSameJson(record[kept], record[lost]))
    .map(({ lost }) => issue('property_spelled_twice', pointerOf([lost]), 'warning'));
}

/** Pointer into the record as sent, from one into its canonical view. */
export function sentPointer(pointer: string, renamed: ReadonlyMap<string, string> | null): string {
  if (renamed === null) return pointer;
  const end = pointer.indexOf('/', 1);
  const first = end < 0 ? pointer.slice(1) : pointer.slice(1, end);
  // Canonical names have neither `/` nor `~`, so this segment needs no unescaping.
  const sent = renamed.get(first);
  if (sent === undefined) return pointer;
  return pointerOf([sent]) + (end < 0 ? '' : pointer.slice(end));
}
