import type { Case } from '../author/case.ts';
import { at, blockedRow, both, grouped, RULE, stopped } from '../author/grouped.ts';
import { alert, click, eventRow, numbered, REPORT_ID, USER } from '../author/records.ts';

const ALERT_RULE =
  'our rule for alerts: evidence of the one click with its user and address within two seconds';

export const groupingOutcomesCases: readonly Case[] = [
  grouped(
    'ambiguous',
    'Two records and two rows of different ReportIds within two seconds: which belongs to which cannot be told. They stay apart and say so.',
    RULE,
    [
      click(),
      click({ Id: numbered(1), TimeOfClick: at('42') }),
      blockedRow(),
      blockedRow({ ReportId: numbered(2), Timestamp: at('42Z') }),
    ],
    [1, 2, 3, 4].map(() => stopped({ ambiguous: true })),
  ),
  grouped(
    'block-and-override',
    'A block and its override in both tables: two audit records, two rows of one ReportId, one click that reached the page.',
    RULE,
    [
      click(),
      click({ Id: numbered(1), UrlClickAction: 4, TimeOfClick: at('42') }),
      blockedRow(),
      blockedRow({ IsClickedThrough: true, Timestamp: at('42Z') }),
    ],
    [
      {
        activities: 4,
        outcome: 'reached',
        route: 'overrodeBlock',
        matchedBy: ['report-id', 'user-message-url-time'],
        ambiguous: false,
      },
    ],
  ),
  grouped(
    'outcome-reached-before-pending',
    'Of reached, pending, unknown and stopped the first that one activity tells counts.',
    RULE,
    [
      click({ UrlClickAction: 3 }),
      eventRow({ ActionType: 'UrlScanInProgress', IsClickedThrough: true }),
    ],
    [{ activities: 2, outcome: 'reached', route: 'overrodeScan', matchedBy: both }],
  ),
  grouped(
    'outcome-pending-before-unknown',
    'Pending before unknown: the scan page was seen, whatever came of it.',
    RULE,
    [click({ UrlClickAction: undefined }), eventRow({ ActionType: 'UrlScanInProgress' })],
    [{ activities: 2, outcome: 'pending', route: null, matchedBy: both }],
  ),
  grouped(
    'outcome-unknown-before-stopped',
    'Unknown before stopped: what is not known must not be hidden.',
    RULE,
    [click({ UrlClickAction: 2 }), blockedRow({ IsClickedThrough: undefined })],
    [{ activities: 2, outcome: 'unknown', route: null, matchedBy: both }],
  ),
  grouped(
    'alert-of-one-click',
    'An alert that can only mean one click becomes evidence of it.',
    ALERT_RULE,
    [eventRow(), alert()],
    [
      {
        activities: 2,
        outcome: 'reached',
        route: 'allowed',
        matchedBy: ['user-url-time'],
        userId: USER,
        timeOfClick: at('41Z'),
      },
    ],
  ),
  grouped(
    'alert-of-no-known-click',
    'An alert whose click is in no export is a click of its own.',
    ALERT_RULE,
    [eventRow({ Timestamp: at('50Z') }), alert()],
    [
      { activities: 1, outcome: 'reached', matchedBy: [], timeOfClick: at('41.0000000Z') },
      { activities: 1, outcome: 'reached', matchedBy: [] },
    ],
  ),
  grouped(
    'alert-of-two-clicks',
    'An alert that can mean two clicks stays a click of its own, with a doubt.',
    ALERT_RULE,
    [eventRow(), eventRow({ ReportId: numbered(1), Timestamp: at('42Z') }), alert()],
    [
      { activities: 1, outcome: 'reached' },
      { activities: 1, outcome: 'reached' },
      { activities: 1, outcome: 'reached' },
    ],
  ),
  grouped(
    'click-without-user',
    "A click without a user counts, and is taken for nobody's.",
    RULE,
    [click({ UserId: undefined }), blockedRow({ AccountUpn: null })],
    [stopped({ userId: null }), stopped({ userId: null })],
  ),
  grouped(
    'clicks-without-time',
    'Clicks without a time come last.',
    RULE,
    [click({ TimeOfClick: '' }), blockedRow({ ReportId: REPORT_ID })],
    [stopped({ timeOfClick: at('41Z') }), stopped({ timeOfClick: null })],
  ),
];
