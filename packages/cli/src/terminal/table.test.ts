import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableStyle, tableOf } from './table.ts';
import { textWidth } from './text-width.ts';

type Key = 'name' | 'how' | 'address' | 'count';

const STYLE: TableStyle<Key> = {
  columns: [
    { key: 'name', heading: 'WHO' },
    { key: 'how', heading: 'how', gap: 2 },
    { key: 'address', heading: 'IP', gap: 2 },
    { key: 'count', heading: 'N', atEnd: true, label: 'n' },
  ],
  giveWay: [
    ['how', 10],
    ['address', 15],
    ['name', 8],
    ['address', 0],
    ['how', 0],
    ['count', 0],
  ],
  grow: ['how', 'name'],
};

function printed(columns: number, ...rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    ([name = '', how = '', address = '', count = '']) =>
      ({
        name: { text: name },
        how: { text: how },
        address: { text: address },
        count: { text: count },
      }) as const,
  );
  const table = tableOf({ columns, colour: false }, STYLE, cells);
  return [table.heading(), ...cells.flatMap((row) => table.lines(row))].join('\n');
}

describe('a table', () => {
  it('is as wide as its cells where there is room', () => {
    expect(printed(80, ['ann', 'allowed', '203.0.113.7', '1'], ['bo', 'x', '-', '12'])).toBe(
      `WHO  how      IP           N
ann  allowed  203.0.113.7  1
bo   x        -           12`,
    );
  });

  it('wraps a cell in its column, and puts one without blanks below', () => {
    const address = '2001:db8:1234:5678:9abc:def0:1234:5678';
    expect(
      printed(44, ['ann', 'overrode block page, 2x', address, '1'], ['bo', 'x', '-', '2']),
    ).toBe(
      `WHO  how                   IP              N
ann  overrode block page,                  1
     2x
      2001:db8:1234:5678:9abc:def0:1234:5678
bo   x                     -               2`,
    );
  });

  it('puts a long first cell above its row', () => {
    expect(printed(40, ['somebody.with.a.name', 'allowed', '203.0.113.7', '1'])).toBe(
      `WHO               how      IP          N
somebody.with.a.name
                  allowed  203.0.113.7 1`,
    );
  });

  it('puts columns below their rows where there is no room at all', () => {
    expect(printed(16, ['ann', 'allowed; alert', '203.0.113.7', '1'])).toBe(
      `WHO N
ann 1
    allowed;
    alert
    203.0.113.7`,
    );
  });

  it('is never too wide, and leaves nothing out', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '.', ' ', '\u5c71'), maxLength: 60 });
    const row = fc.tuple(cell, cell, cell, fc.nat(10 ** 9).map(String));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 24, max: 120 }),
        (rows, columns) => {
          for (const one of rows) {
            const lines = printed(columns, one).split('\n');
            for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
            const sorted = (text: string): string => [...text.replaceAll(' ', '')].sort().join('');
            const body = sorted(lines.slice(1).join(''));
            expect(body.replace('n', '')).toBe(sorted(one.join('')));
          }
        },
      ),
    );
  });
});
