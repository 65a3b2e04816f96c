import type { Case } from '../author/case.ts';
import { at, blockedRow, both, grouped, RULE, stopped } from '../author/grouped.ts';
import { HUNTING_TABLE } from '../author/public-sources.ts';
import { click, detailRow, MESSAGE, numbered, URL_SENT } from '../author/records.ts';

export const groupingCases: readonly Case[] = [
  grouped(
    'one-report-id',
    'Rows of UrlClickEvents with one ReportId are one click; the worst that one of them tells is what the click came to.',
    HUNTING_TABLE,
    [blockedRow(), blockedRow({ IsClickedThrough: true, Timestamp: at('55Z') })],
    [
      {
        activities: 2,
        outcome: 'reached',
        route: 'overrodeBlock',
        matchedBy: ['report-id'],
        timeOfClick: at('41Z'),
      },
    ],
  ),
  grouped(
    'other-report-ids',
    'Two ReportIds are two clicks, a second apart.',
    HUNTING_TABLE,
    [blockedRow(), blockedRow({ ReportId: numbered(1), Timestamp: at('42Z') })],
    [stopped(), stopped()],
  ),
  grouped(
    'two-families',
    'An audit record and a row of UrlClickEvents of one click agree in user, message, address and time.',
    RULE,
    [click(), blockedRow()],
    [stopped({ activities: 2, matchedBy: both, messageId: MESSAGE })],
  ),
  grouped(
    'three-families',
    'The detail report tells of it as well.',
    RULE,
    [click(), blockedRow(), detailRow()],
    [stopped({ activities: 3, matchedBy: both })],
  ),
  grouped(
    'two-seconds-apart',
    'Tables round their times: two seconds are still one click.',
    RULE,
    [click(), blockedRow({ Timestamp: at('43Z') })],
    [stopped({ activities: 2, matchedBy: both })],
  ),
  grouped(
    'more-than-two-seconds-apart',
    'A tick more than two seconds is another click.',
    RULE,
    [click(), blockedRow({ Timestamp: at('43.0000001Z') })],
    [stopped(), stopped()],
  ),
  grouped(
    'user-in-other-case',
    'Users are compared without case.',
    RULE,
    [click({ UserId: 'M.LINDQVIST@contoso.com' }), blockedRow()],
    [stopped({ activities: 2, matchedBy: both })],
  ),
  grouped(
    'other-user',
    'The same link in two mailboxes is two clicks.',
    RULE,
    [click({ UserId: 'd.okafor@contoso.com' }), blockedRow()],
    [stopped(), stopped()],
  ),
  grouped(
    'other-message',
    'The same address in two mails is two clicks.',
    RULE,
    [click({ SourceId: numbered(7) }), blockedRow()],
    [stopped(), stopped()],
  ),
  grouped(
    'no-message',
    'Nothing equals nothing: without a message id two activities are not taken for one click.',
    RULE,
    [click({ SourceId: undefined }), blockedRow({ NetworkMessageId: null })],
    [stopped(), stopped()],
  ),
  grouped(
    'wrapped-and-plain',
    'One table has the wrapped address, the other the plain one: compared is what was unwrapped.',
    RULE,
    [
      click({
        Url: `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(URL_SENT)}&data=05`,
      }),
      blockedRow(),
    ],
    [stopped({ activities: 2, matchedBy: both, url: URL_SENT })],
  ),
  grouped(
    'one-family',
    'Two records of one family are never taken for one click, however alike: the person clicked twice.',
    RULE,
    [click(), click({ Id: numbered(1) })],
    [stopped(), stopped()],
  ),
];
