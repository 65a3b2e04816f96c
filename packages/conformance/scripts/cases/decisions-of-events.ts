import type { Case } from '../author/case.ts';
import {
  allowedRow,
  blocked,
  decided,
  errorPage,
  noFlag,
  overrodeBlock,
  overrodeScan,
  scanning,
  throughOnly,
  tooLittle,
  unknownValue,
  unlisted,
} from '../author/decided.ts';
import { decisionCase } from '../author/decision-case.ts';
import { DECISION_TABLE, HUNTING_TABLE } from '../author/public-sources.ts';

export const decisionsOfEventsCases: readonly Case[] = [
  decisionCase(
    'click-allowed',
    'ClickAllowed reached the page whatever the flag says: IsClickedThrough means "went on from a page", and there was none.',
    `${HUNTING_TABLE}; ${DECISION_TABLE}`,
    'events',
    [
      [{ ActionType: 'ClickAllowed', IsClickedThrough: false }, allowedRow(false)],
      [{ ActionType: 'ClickAllowed', IsClickedThrough: true }, allowedRow(true)],
      [{ ActionType: 'ClickAllowed' }, allowedRow(null)],
      [{ ActionType: 'clickallowed', IsClickedThrough: null }, allowedRow(null)],
    ],
  ),
  decisionCase(
    'click-blocked',
    'ClickBlocked is stopped, unless the flag says that the person went on; without the flag nobody knows.',
    `${HUNTING_TABLE}; ${DECISION_TABLE}`,
    'events',
    [
      [{ ActionType: 'ClickBlocked', IsClickedThrough: true }, overrodeBlock],
      [{ ActionType: 'ClickBlocked', IsClickedThrough: false }, blocked],
      [{ ActionType: 'ClickBlocked' }, noFlag],
    ],
  ),
  decisionCase(
    'click-blocked-by-tenant-policy',
    'ClickBlockedByTenantPolicy is a block like ClickBlocked.',
    `${HUNTING_TABLE}; ${DECISION_TABLE}`,
    'events',
    [
      [{ ActionType: 'ClickBlockedByTenantPolicy', IsClickedThrough: true }, overrodeBlock],
      [{ ActionType: 'ClickBlockedByTenantPolicy', IsClickedThrough: false }, blocked],
      [{ ActionType: 'ClickBlockedByTenantPolicy' }, noFlag],
    ],
  ),
  decisionCase(
    'url-scan-in-progress',
    'The scan page is pending; the flag says that the person did not wait.',
    `${HUNTING_TABLE}; ${DECISION_TABLE}`,
    'events',
    [
      [{ ActionType: 'UrlScanInProgress', IsClickedThrough: true }, overrodeScan],
      [{ ActionType: 'UrlScanInProgress', IsClickedThrough: false }, scanning(false)],
      [{ ActionType: 'UrlScanInProgress' }, scanning(null)],
    ],
  ),
  decisionCase(
    'url-error-page',
    'An error page says nothing of the address; with the flag the person went on.',
    `${HUNTING_TABLE}; ${DECISION_TABLE}`,
    'events',
    [
      [
        { ActionType: 'UrlErrorPage', IsClickedThrough: true },
        decided('error-page-clicked-through', 'error', null, true, 'reached', 'error-page'),
      ],
      [{ ActionType: 'UrlErrorPage', IsClickedThrough: false }, errorPage(false)],
      [{ ActionType: 'UrlErrorPage' }, errorPage(null)],
    ],
  ),
  decisionCase(
    'flag-without-known-action-type',
    'An ActionType of no list, or none: a true flag alone says reached, a false one says too little.',
    `hunting queries with the non-existent "ClickedThrough"; ${DECISION_TABLE}`,
    'events',
    [
      [
        { ActionType: 'ClickedThrough', IsClickedThrough: true },
        throughOnly(null),
        unknownValue('/ActionType'),
      ],
      [
        { ActionType: 'ClickedThrough', IsClickedThrough: false },
        decided('unknown-value', null, null, false, 'unknown', 'unknown-value'),
        unknownValue('/ActionType'),
      ],
      [{ ActionType: 'ClickedThrough' }, unlisted, unknownValue('/ActionType')],
      [{ IsClickedThrough: true }, throughOnly(null), ['warning property_missing /ActionType']],
      [
        { IsClickedThrough: false },
        tooLittle(null, false),
        ['warning property_missing /ActionType'],
      ],
    ],
  ),
];
