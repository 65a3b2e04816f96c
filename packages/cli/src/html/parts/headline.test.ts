import type { Report } from '@timeofclick/core';
import { expect, it } from 'vitest';
import { headline, overviewHeadline } from './headline.ts';

function people(reached: number, mayHave: number, stopped: number, clicks = 31): Report {
  const total = reached + mayHave + stopped;
  return { clicks: { total: clicks }, people: { total, reached, mayHave, stopped } } as Report;
}

it.each([
  [people(4, 2, 13), '4 of 19 people reached the page'],
  [people(1, 0, 0), 'The one person reached the page'],
  [people(3, 0, 0), 'All 3 people reached the page'],
  [people(0, 2, 1200), '2 of 1,202 people may have reached the page'],
  [people(0, 0, 13), 'All 13 people on record were stopped'],
  [people(0, 0, 1), 'The one person on record was stopped'],
  [people(0, 0, 0, 1), '1 click that names nobody'],
  [people(0, 0, 0, 2), '2 clicks that name nobody'],
  [people(0, 0, 0, 0), 'No click on record'],
])('one picture: %#', (report, text) => {
  expect(headline(report)).toBe(text);
});

/** Campaigns by how many people reached them, and how many links nobody warned of. */
function campaigns(
  reached: readonly number[],
  quiet: number,
  all = reached.length + quiet,
): Report {
  const list = [
    ...reached.map((count) => ({ warned: true, reached: count })),
    ...Array.from({ length: quiet }, () => ({ warned: false, reached: 9 })),
  ];
  return { campaigns: list, lengths: { campaigns: all } } as Report;
}

it.each([
  [campaigns([4, 3, 0], 12), '3 campaigns; people reached 2 of them'],
  [campaigns([4, 3], 12), '2 campaigns; people reached all of them'],
  [campaigns([4], 12), '1 campaign: 4 people reached it'],
  [campaigns([0], 12), '1 campaign, nobody on record reached it'],
  [campaigns([0, 0], 12), '2 campaigns, nobody on record reached them'],
  [campaigns([1, 0], 0, 40), '2 or more campaigns; people reached 1 of them'],
  [campaigns([], 12), '12 groups of links, none with a warning'],
])('several campaigns: %#', (report, text) => {
  expect(overviewHeadline(report)).toBe(text);
});
