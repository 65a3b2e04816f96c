import { differencesPartly, differencesWhole } from './partly-equal.ts';
import type { CheckedItem, ExpectedClick, ExpectedItem, Vector } from './vector.ts';

/** What of the items is compared: activities from parsed values have no places and no sources. */
export interface CheckScope {
  readonly places: boolean;
  readonly sources: boolean;
}

const EVERYTHING: CheckScope = { places: true, sources: true };

/**
 * The one checker: compares the items of a reading with a vector's expectation.
 * @param clicks what grouping made of the activities; looked at when the vector says something of it
 * @throws Error with one line for each difference
 */
export function checkVector(
  vector: Vector,
  items: readonly CheckedItem[],
  clicks?: readonly object[],
  scope: CheckScope = EVERYTHING,
): void {
  const expected = vector.expected.items.filter(({ kind }) => scope.sources || kind !== 'source');
  const found = items.filter(({ kind }) => scope.sources || kind !== 'source');
  const problems = differencesOfKinds(expected, found);
  if (problems.length === 0) {
    for (const [at, item] of expected.entries()) {
      problems.push(...differencesOfItem(`items[${at}]`, item, found[at] ?? { kind: '' }, scope));
    }
  }
  if (clicks && vector.expected.clicks) {
    problems.push(...differencesOfClicks(vector.expected.clicks, clicks));
  }
  if (problems.length > 0) throw new Error(problems.map((line) => `  ${line}`).join('\n'));
}

function differencesOfKinds(
  expected: readonly ExpectedItem[],
  found: readonly CheckedItem[],
): string[] {
  const kinds = (list: readonly CheckedItem[]) => list.map(({ kind }) => kind).join(' ');
  if (kinds(expected) === kinds(found)) return [];
  const issues = found.flatMap((item) => issuesOf(item).map((issue) => `${item.kind}: ${issue}`));
  return [`items: expected ${kinds(expected)}, found ${kinds(found)}`, ...issues];
}

function differencesOfItem(
  place: string,
  expected: ExpectedItem,
  item: CheckedItem,
  scope: CheckScope,
): string[] {
  const found = item as unknown as Readonly<Record<string, unknown>>;
  const { at, shape, activity, recordType, record, issues, infos, params, source } = expected;
  const problems: string[] = [];
  const part = (name: string, wanted: unknown) => {
    if (wanted !== undefined) {
      problems.push(...differencesPartly(`${place}.${name}`, wanted, found[name]));
    }
  };
  if (scope.places) part('at', at);
  part('shape', shape);
  part('activity', activity);
  part('recordType', recordType);
  if (record !== undefined) {
    problems.push(...differencesWhole(`${place}.record`, record, found.record));
  }
  if (issues) problems.push(...differencesWhole(`${place}.issues`, sorted(issues), issuesOf(item)));
  if (infos) problems.push(...differencesWhole(`${place}.infos`, sorted(infos), infosOf(item)));
  if (params) problems.push(...differencesPartly(`${place}.params`, params, firstParams(item)));
  if (source) problems.push(...differencesOfSource(`${place}.source`, source, found.source));
  return problems;
}

function differencesOfSource(place: string, expected: object, found: unknown): string[] {
  const { name, ...rest } = expected as { name?: string };
  const problems = differencesPartly(place, rest, found);
  const foundName = String((found as { name?: unknown } | undefined)?.name);
  // Adapters put the path or the archive before it.
  if (name !== undefined && !foundName.replaceAll('\\', '/').endsWith(name)) {
    problems.push(`${place}.name: expected …${name}, found ${foundName}`);
  }
  return problems;
}

function differencesOfClicks(
  expected: readonly ExpectedClick[],
  clicks: readonly object[],
): string[] {
  if (expected.length !== clicks.length) {
    return [`clicks: expected ${expected.length}, found ${clicks.length}`];
  }
  const counted = clicks.map((one) => ({
    ...one,
    activities: (one as { activities: readonly unknown[] }).activities.length,
  }));
  return expected.flatMap((one, at) => differencesPartly(`clicks[${at}]`, one, counted[at]));
}

interface FoundIssue {
  readonly code: string;
  readonly path: string;
  readonly severity: string;
  readonly params: object;
}

function allIssues(item: CheckedItem): readonly FoundIssue[] {
  return (item as { issues?: readonly FoundIssue[] }).issues ?? [];
}

function issuesOf(item: CheckedItem): string[] {
  const told = allIssues(item).filter(({ severity }) => severity !== 'info');
  return sorted(told.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trimEnd()));
}

function infosOf(item: CheckedItem): string[] {
  const told = allIssues(item).filter(({ severity }) => severity === 'info');
  return sorted(told.map(({ code, path }) => `${code} ${path}`.trimEnd()));
}

function firstParams(item: CheckedItem): unknown {
  return allIssues(item).find(({ severity }) => severity !== 'info')?.params;
}

function sorted(lines: readonly string[]): string[] {
  return [...lines].sort();
}
