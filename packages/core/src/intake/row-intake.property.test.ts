import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../test/property-seed.ts';
import { anyExport, type Change, lines } from '../../test/intake/any-export.ts';
import { bothWays, contentOf } from '../../test/intake/both-ways.ts';
import { ADDED, KEYS, ODD, text, UNUSUAL, USUAL } from '../../test/intake/odd-values.ts';
import type { ReadOptions } from '../read/read-options.ts';

describe('what is taken from bytes is what reading in full gives', () => {
  test.each<[string, ReadOptions]>([
    ['as it is', {}],
    ['with a tenant', { tenant: 'contoso' }],
    ['strictly', { strict: true }],
    ['in a period', { since: '2026-02-02T00:00:30Z' }],
  ])(
    '%s: report, people, rows, counts, periods, deviations, issues',
    async (_, options) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyExport, { minLength: 1, maxLength: 3 }), async (sources) => {
          const { long, short } = await bothWays(sources.map(lines), options);
          expect(contentOf(short)).toEqual(contentOf(long));
        }),
        { numRuns: 150 },
      );
    },
    120_000,
  );
});

describe('every odd value, among records of its form, is read as in full', () => {
  const values = [
    ...ODD,
    ...Object.values(UNUSUAL).flat(),
    ...Object.values(USUAL),
    'true',
    'false',
  ];
  const second = text('2026-02-02T00:00:01');
  test.each([...KEYS, ...ADDED])('at %s', async (key) => {
    const usual: Change = { id: 0, changed: [], added: [], order: 9, second: 0, spaced: false };
    const added = KEYS.includes(key) ? [] : [key];
    // Each twice: a value may be read from its bytes only when it was met before.
    const changes = [...values, second].flatMap((value, at): Change[] => {
      const changed = added.length === 0 ? [[key, value] as const] : [];
      const odd = { ...usual, changed, added: [value], id: at % 90 };
      return [odd, { ...odd, second: 7 }, { ...usual, added: [second], id: (at + 7) % 90 }];
    });
    const { long, short, taken } = await bothWays([lines({ left: [], added, changes })]);
    expect(contentOf(short)).toEqual(contentOf(long));
    if (added.length === 0) expect(taken).toBeGreaterThan(0);
  });

  test.each(KEYS)('without %s', async (key) => {
    const changes = Array.from({ length: 9 }, (_, at): Change => {
      const changed = [['UrlClickAction', String(at % 3)]] as const;
      return { id: at, changed, added: [], order: 9, second: at, spaced: false };
    });
    const { long, short } = await bothWays([lines({ left: [key], added: [], changes })]);
    expect(contentOf(short)).toEqual(contentOf(long));
  });
});

describe('cells that tell of one thing together are read in full', () => {
  const time = (second: number): string => text(`2026-02-02T00:00:0${second}`);
  test.each<[string, readonly string[], readonly string[], readonly (readonly string[])[]]>([
    [
      'the booleans of 2018',
      ['UrlClickAction'],
      ['Blocked', 'ClickedThrough'],
      [
        ['true', 'true'],
        ['false', 'false'],
        ['true', 'false'],
        ['false', 'true'],
      ],
    ],
    ['two times', [], ['TimeOfClickDate'], [[time(3)], [time(3)], [time(4)], [time(5)]]],
    ['two spellings', [], ['url'], [[USUAL.Url as string], [text('https://other.example')]]],
  ])('%s', async (_, left, added, cells) => {
    const changes = cells.map((values, id): Change => {
      return { id, changed: [], added: values, order: 9, second: 3, spaced: false };
    });
    const { long, short } = await bothWays([lines({ left, added, changes })]);
    expect(contentOf(short)).toEqual(contentOf(long));
  });
});

test('nearly all records of an ordinary export are taken', async () => {
  const changes = Array.from({ length: 200 }, (_, at): Change => {
    const changed = [['UrlClickAction', String(at % 6)]] as const;
    return { id: at % 90, changed, added: [], order: 9, second: at % 60, spaced: false };
  });
  const { long, short, items, taken } = await bothWays([lines({ left: [], added: [], changes })]);
  expect(items).toBe(200);
  // One record in full for the form, and one for each of the other actions.
  expect(taken).toBe(194);
  expect(contentOf(short)).toEqual(contentOf(long));
});
