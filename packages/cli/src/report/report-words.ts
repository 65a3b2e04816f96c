import type { PersonRow, ReportOutcome } from '@timeofclick/core';

/** How an outcome came about: what decides the words for it. */
type Way = Pick<ReportOutcome, 'outcome' | 'route' | 'page' | 'reason'>;

/** In a person's line: short. */
export function howWords(row: PersonRow): string {
  return WAYS[wayOf({ ...row, reason: row.outcomeReason })].short;
}

/** Behind the number of people of an outcome: "3 let straight through". */
export function outcomeWords(way: Way, people: number): string {
  const { one, many } = WAYS[wayOf(way)];
  return people === 1 ? one : (many ?? one);
}

/** In a table with many columns: at most 14 columns wide. */
export function briefWords(row: PersonRow): string {
  return WAYS[wayOf({ ...row, reason: row.outcomeReason })].brief;
}

interface Words {
  readonly brief: string;
  readonly short: string;
  readonly one: string;
  readonly many?: string;
}

type WayName =
  | 'allowed'
  | 'overrode-block'
  | 'overrode-scan'
  | 'past-error'
  | 'through'
  | 'scan'
  | 'error'
  | 'block-no-flag'
  | 'legacy'
  | 'none'
  | 'unknown-value'
  | 'no-action'
  | 'blocked';

const WAYS: Readonly<Record<WayName, Words>> = {
  allowed: { brief: 'allowed', short: 'allowed', one: 'let straight through' },
  'overrode-block': {
    brief: 'overrode block',
    short: 'overrode block page',
    one: 'overrode the block page',
  },
  'overrode-scan': {
    brief: 'overrode scan',
    short: 'overrode scan page',
    one: 'overrode the scan page',
  },
  'past-error': {
    brief: 'past error',
    short: 'went on from an error page',
    one: 'went on from an error page',
  },
  through: {
    brief: 'clicked on',
    short: 'clicked through',
    one: 'clicked through (page not told)',
  },
  scan: {
    brief: 'scan page',
    short: 'scan page, nothing after',
    one: 'last seen at the scan page',
  },
  error: {
    brief: 'error page',
    short: 'error page, nothing after',
    one: 'last seen at an error page',
  },
  'block-no-flag': {
    brief: 'block, no flag',
    short: 'block page, flag not sent',
    one: 'blocked (override not told)',
  },
  legacy: {
    brief: '2018, neither',
    short: '2018 form: neither is set',
    one: 'in the 2018 form with neither set',
  },
  none: {
    brief: 'action None',
    short: 'action None',
    one: 'record has action None',
    many: 'records have action None',
  },
  'unknown-value': {
    brief: 'unknown action',
    short: 'an action not known here',
    one: 'action is not known here',
    many: 'actions are not known here',
  },
  'no-action': {
    brief: 'no action',
    short: 'no action in the record',
    one: 'record has no action',
    many: 'records have no action',
  },
  blocked: {
    brief: 'block page',
    short: 'block page',
    one: 'saw the block page, no override on record',
  },
};

function wayOf({ outcome, route, page, reason }: Way): WayName {
  if (outcome === 'stopped') return 'blocked';
  if (outcome === 'pending') return 'scan';
  if (outcome === 'reached') {
    if (route === 'allowed') return 'allowed';
    if (route === 'overrodeBlock') return 'overrode-block';
    if (route === 'overrodeScan') return 'overrode-scan';
    return page === 'error' ? 'past-error' : 'through';
  }
  if (page === 'error') return 'error';
  if (reason === 'no-clickthrough-flag') return 'block-no-flag';
  if (reason === 'legacy-false') return 'legacy';
  if (reason === 'none' || reason === 'unknown-value') return reason;
  return 'no-action';
}
