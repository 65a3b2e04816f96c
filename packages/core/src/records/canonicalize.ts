import { KEYS, type WireKeys, type WireName } from '../gen/keys.ts';
import type { Issue } from '../gen/types.ts';
import { issue, pointerOf } from '../runtime/issue.ts';
import { isSameJson, type JsonObject, setMember } from './json-object.ts';
import { type Spelling, spellingsOf } from './spellings.ts';

/** A key that is spelled otherwise than on Microsoft's page. */
export interface Alias {
  readonly sent: string;
  readonly documented: string;
}

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

/** The same with the spellings of one form, so that a bundle needs no others. */
export function canonicalizeKeys(
  record: object,
  keys: WireKeys,
  suffixes: readonly string[] = NONE,
): Canonical {
  const table = spellingsOf(keys, suffixes);
  let aliases: Alias[] | null = null;
  let hasToFold = false;
  for (const key in record) {
    if (!Object.hasOwn(record, key)) continue;
    const spelling = table.of(key);
    if (spelling === null) continue;
    if (spelling.documented !== null && spelling.rank !== 0) {
      aliases ??= [];
      aliases.push({ sent: key, documented: spelling.documented });
    }
    if (key !== spelling.canonical) hasToFold = true;
  }
  if (hasToFold) return fold(record as JsonObject, (key) => table.of(key), aliases ?? NONE);
  return {
    record: record as Record<string, unknown>,
    aliases: aliases ?? NONE,
    issues: NONE,
    renamed: null,
  };
}

function fold(
  record: JsonObject,
  spellingOf: (key: string) => Spelling | null,
  aliases: readonly Alias[],
): Canonical {
  const winners = new Map<string, { key: string; rank: number }>();
  const issues: Issue[] = [];
  for (const key of Object.keys(record)) {
    const spelling = spellingOf(key);
    if (spelling === null) continue;
    const other = winners.get(spelling.canonical);
    const wins = !other || spelling.rank < other.rank;
    if (other && !isSameJson(record[key], record[other.key])) {
      const loser = wins ? other.key : key;
      issues.push(issue('property_spelled_twice', pointerOf([loser]), 'warning'));
    }
    if (wins) winners.set(spelling.canonical, { key, rank: spelling.rank });
  }
  const view: Record<string, unknown> = {};
  const renamed = new Map<string, string>();
  for (const key of Object.keys(record)) {
    const spelling = spellingOf(key);
    if (spelling === null) setMember(view, key, record[key]);
    else if (winners.get(spelling.canonical)?.key === key) {
      setMember(view, spelling.canonical, record[key]);
      if (key !== spelling.canonical) renamed.set(spelling.canonical, key);
    }
  }
  return { record: view, aliases, issues, renamed };
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
