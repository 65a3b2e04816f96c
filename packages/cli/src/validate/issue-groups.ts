import { describeIssue, type Issue } from '@timeofclick/core';
import type { At } from '@timeofclick/core/read';

/** One kind of issue in one source: the same sentence, wherever it applies. */
export interface IssueGroup {
  readonly severity: Issue['severity'];
  readonly code: Issue['code'];
  readonly path: string;
  /** Whole sentences, safe to print. */
  readonly sentence: string;
  count: number;
  /** The first places. */
  readonly places: At[];
}

const PLACES = 5;
const RANK: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Collects the issues of one source by what they say. Memory depends on the kinds, not on the records. */
export class IssueGroups {
  readonly #groups: Map<string, IssueGroup> = new Map();

  add(issue: Issue, at: At): void {
    // Members of lists differ in their index only: they are one kind.
    const path = issue.path.replaceAll(/\/\d+(?=\/|$)/g, '/*');
    const key = `${issue.severity} ${issue.code} ${path} ${JSON.stringify(issue.params)}`;
    const known = this.#groups.get(key);
    const group = known ?? this.#start(key, { ...issue, path });
    group.count += 1;
    if (group.places.length < PLACES) group.places.push(at);
  }

  /** Errors first, then warnings, then infos; in each the most frequent first. */
  sorted(): readonly IssueGroup[] {
    return [...this.#groups.values()].sort(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] || b.count - a.count || (a.path < b.path ? -1 : 1),
    );
  }

  #start(key: string, issue: Issue): IssueGroup {
    const { severity, code, path } = issue;
    const group = { severity, code, path, sentence: describeIssue(issue), count: 0, places: [] };
    this.#groups.set(key, group);
    return group;
  }
}
