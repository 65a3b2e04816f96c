import type { Decided } from './decision-case.ts';

/** A row of the table in the order of its columns. */
export const decided = (
  row: string,
  page: string | null,
  blocked: boolean | null,
  clickedThrough: boolean | null,
  outcome: string,
  reason: string,
  route: string | null = null,
): Decided => ({ row, page, blocked, clickedThrough, outcome, reason, route });
export const allowed = decided('allowed', 'none', false, false, 'reached', 'allowed', 'allowed');
export const overrodeBlock = decided(
  'overrode-block',
  'block',
  true,
  true,
  'reached',
  'overrode-block',
  'overrodeBlock',
);
export const overrodeScan = decided(
  'overrode-scan',
  'scan',
  null,
  true,
  'reached',
  'overrode-scan',
  'overrodeScan',
);
export const blocked = decided('blocked', 'block', true, false, 'stopped', 'blocked');
export const noFlag = decided(
  'block-without-flag',
  'block',
  true,
  null,
  'unknown',
  'no-clickthrough-flag',
);
export const pending = decided('pending', 'scan', null, false, 'pending', 'pending');
export const legacyFalse = decided('legacy-false', null, false, false, 'unknown', 'legacy-false');
export const none = decided('none', null, null, null, 'unknown', 'none');
export const unlisted = decided('unknown-value', null, null, null, 'unknown', 'unknown-value');
export const nothing = decided('nothing', null, null, null, 'unknown', 'no-action');
export const scanning = (sent: boolean | null) =>
  decided('scan-in-progress', 'scan', null, sent, 'pending', 'pending');
export const throughOnly = (sent: boolean | null) =>
  decided('clickthrough-only', null, sent, true, 'reached', 'clickthrough-only');
export const tooLittle = (one: boolean | null, other: boolean | null) =>
  decided('no-action', null, one, other, 'unknown', 'no-action');
export const conflicting = (one: Decided): Decided => ({ ...one, conflicts: true });
export const allowedRow = (sent: boolean | null) =>
  decided('click-allowed', 'none', false, sent, 'reached', 'allowed', 'allowed');
export const errorPage = (sent: boolean | null) =>
  decided('error-page', 'error', null, sent, 'unknown', 'error-page');

/** The warning about a value that no list has. */
export const unknownValue = (path: string) => [`warning enum_value_unknown ${path}`];
