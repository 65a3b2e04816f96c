import { createHash } from 'node:crypto';

/** What every contender has to find: clicks per outcome, and a hash of the clicks of each person. */
export interface Answer {
  readonly reached: number;
  readonly pending: number;
  readonly stopped: number;
  readonly unknown: number;
  readonly people: string;
}

/** Clicks of one person with one action, as a contender prints them. */
export type Tally = readonly [userId: string, action: number | null, clicks: number];

/** The outcome of a code of UrlClickAction. */
function outcomeOf(action: number | null): Exclude<keyof Answer, 'people'> {
  if (action === 1 || action === 4 || action === 5) return 'reached';
  if (action === 2) return 'stopped';
  return action === 3 ? 'pending' : 'unknown';
}

/** The answer that tallies give; those of one person may come apart, in any letter case. */
export function answerOfTallies(tallies: Iterable<Tally>): Answer {
  const outcomes = { reached: 0, pending: 0, stopped: 0, unknown: 0 };
  const clicksOf = new Map<string, number>();
  for (const [userId, action, clicks] of tallies) {
    outcomes[outcomeOf(action)] += clicks;
    const person = userId.toLowerCase();
    clicksOf.set(person, (clicksOf.get(person) ?? 0) + clicks);
  }
  return { ...outcomes, people: hashOf(clicksOf) };
}

/** The answer in the JSON of `timeofclick report --json`. */
export function answerOfReport(json: string): Answer {
  const { clicks, topPeople } = JSON.parse(json) as {
    clicks: Omit<Answer, 'people'>;
    topPeople: readonly { userId: string; clicks: number }[];
  };
  const { reached, pending, stopped, unknown } = clicks;
  const people = topPeople.map((one) => [one.userId.toLowerCase(), one.clicks] as const);
  return { reached, pending, stopped, unknown, people: hashOf(new Map(people)) };
}

export function isSameAnswer(a: Answer, b: Answer): boolean {
  return (
    a.reached === b.reached &&
    a.pending === b.pending &&
    a.stopped === b.stopped &&
    a.unknown === b.unknown &&
    a.people === b.people
  );
}

function hashOf(clicksOf: ReadonlyMap<string, number>): string {
  const lines = [...clicksOf].map(([person, clicks]) => `${person} ${clicks}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
}
