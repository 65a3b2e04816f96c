import { type CellRule, FACT_NAMES } from '../gen/cell-rules.ts';
import { type Decision, decide, type Facts } from '../gen/decisions.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import type { Canonical } from '../records/canonicalize.ts';
import { issue } from '../runtime/issue.ts';
import type { OpenedRecord } from '../shapes/opened.ts';
import { activityOf, blankActivity } from './blank-activity.ts';
import { RecordCells, WrapperCells } from './cell-sources.ts';
import { CellReader, type CellReading, isConverted, type ReadyRule } from './read-cells.ts';
import { fallbacksOf, planOf, type RecordPlan } from './rule-plans.ts';

/** Hears of every step from cells to members; a reading is good until the next one. */
export interface ActivityTrace {
  member(rule: CellRule, reading: CellReading, from: 'record' | 'wrapper'): void;
  fact(rule: CellRule, reading: CellReading): void;
  decision(decision: Decision): void;
}

type Conversions = { member: string; path: string; conversion: string }[];

/** The values of all members, with nothing in them yet. */
const NOTHING: readonly unknown[] = /* @__PURE__ */ Object.values(blankActivity());

/** Every fact, with nothing said. */
const NO_FACTS: Readonly<Record<string, null>> = /* @__PURE__ */ Object.fromEntries(
  FACT_NAMES.map((name) => [name, null]),
);

/**
 * Writes the normal form of a record by the mapping and decision table of the schema.
 *
 * @param issues gets the warnings of the conversions
 */
export function buildActivity(
  opened: OpenedRecord,
  canonical: Canonical,
  tenant: string | null,
  issues: Issue[],
  trace?: ActivityTrace,
): UrlTimeOfClickActivity {
  const plan = planOf(opened);
  const values = NOTHING.slice();
  const conversions: Conversions = [];
  const cells = new CellReader(new RecordCells(canonical, plan.opened), issues);
  for (const rule of plan.members) {
    if (!cells.read(rule)) continue;
    trace?.member(rule, cells, 'record');
    take(rule, cells, values, conversions);
  }
  if (opened.wrapper !== null && opened.outer !== null) {
    const outer = new CellReader(new WrapperCells(opened.outer), issues);
    for (const rule of fallbacksOf(opened.wrapper)) {
      if (values[rule.place] !== null || !outer.read(rule)) continue;
      trace?.member(rule, outer, 'wrapper');
      take(rule, outer, values, conversions);
    }
  }
  const decision = decideBy(plan, cells, issues, trace);
  const activity = activityOf(values);
  activity.family = plan.family;
  activity.tenant = tenant ?? lowerCased(activity.organizationId);
  activity.blocked = decision.blocked;
  activity.clickedThrough = decision.clickedThrough;
  activity.outcome = decision.outcome;
  activity.route = decision.route;
  activity.page = decision.page;
  activity.outcomeReason = decision.outcomeReason;
  activity.provenance = {
    shape: opened.shape,
    decision: decision.row,
    // Records with the same keys share theirs; who changes an activity changes no other one.
    aliases: canonical.aliases.map(({ sent, documented }) => ({ sent, documented })),
    conversions,
  };
  return activity as unknown as UrlTimeOfClickActivity;
}

function take(
  rule: ReadyRule,
  reading: CellReading,
  values: unknown[],
  conversions: Conversions,
): void {
  values[rule.place] = reading.value;
  if (!isConverted(reading)) return;
  conversions.push({ member: rule.member, path: reading.pointer, conversion: rule.convert });
}

function decideBy(
  plan: RecordPlan,
  cells: CellReader,
  issues: Issue[],
  trace: ActivityTrace | undefined,
): Decision {
  const said: Record<string, unknown> = { ...NO_FACTS };
  for (const rule of plan.facts) {
    if (!cells.read(rule)) continue;
    trace?.fact(rule, cells);
    said[rule.member] = cells.value;
  }
  const facts = said as unknown as Facts;
  const decision = decide(facts);
  trace?.decision(decision);
  if (decision.conflicting) {
    const params = { decided: decision.outcome, other: otherOutcome(facts, decision) };
    issues.push(issue('conflicting_outcome', '', 'warning', params));
  }
  return decision;
}

/** What a later teller would have decided: facts are taken away until another one decides. */
function otherOutcome(facts: Facts, decision: Decision): string | null {
  const rest: Record<string, unknown> = { ...facts };
  for (const fact of Object.keys(rest)) {
    rest[fact] = null;
    const other = decide(rest as unknown as Facts);
    if (other.teller !== decision.teller && other.outcome !== decision.outcome) {
      return other.outcome;
    }
  }
  return null;
}

function lowerCased(value: unknown): string | null {
  return typeof value === 'string' ? value.toLowerCase() : null;
}
