import type { ClickOutcome } from '@timeofclick/core';

/** The three outcomes that people have: pending and unknown are both "may have". */
export function outcomeName(outcome: ClickOutcome): 'reached' | 'may have' | 'stopped' {
  if (outcome === 'reached' || outcome === 'stopped') return outcome;
  return 'may have';
}
