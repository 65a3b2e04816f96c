import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { wrongPlace } from '../testing/check-places.ts';
import { bytesOf, collect } from '../testing/collect.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 60_000;

const newline = fc.constantFrom('\n', '\r\n', '\r');
const delimiter = fc.constantFrom(',', ';', '\t');
const cell = fc.oneof(
  fc.string({ maxLength: 6, unit: 'grapheme' }),
  fc.constantFrom('"', '""', ' ', '\n', '\r\n', ',', ';', '\t', '=1+1', '{"a":"b"}', '\u2028'),
);
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
const header = ['Id', 'second', 'third name'];

describe('papaparse as the oracle', () => {
  it(
    'reads what papaparse writes',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          rows,
          newline,
          delimiter,
          fc.boolean(),
          parts,
          async (table, nl, by, quotes, lengths) => {
            const text = Papa.unparse([header, ...table], { newline: nl, delimiter: by, quotes });
            const bytes = bytesOf(text);
            const found = await collect(bytes, { windowBytes: 16 }, lengths);
            expect(found.frames.map((frame) => frame.cells)).toEqual(
              table.filter(
                (row) => row.some((value) => value !== '') && row.join() !== header.join(),
              ),
            );
            expect(wrongPlace(bytes, found)).toBeNull();
          },
        ),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );

  it(
    'reads hand-written rows as papaparse does',
    async () => {
      const raw = fc.array(
        fc.oneof(
          fc.constantFrom('"', '""', ',', ' ', '",', ',"', '"\n', '\n', '\n"'),
          fc.constantFrom('a', 'b', 'é'),
        ),
        { maxLength: 14 },
      );
      await fc.assert(
        fc.asyncProperty(raw, async (letters) => {
          const text = `Id,second,third name\n${letters.join('')}`;
          const oracle = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
          fc.pre(oracle.errors.length === 0);
          const { frames } = await collect(text);
          const expected = oracle.data.slice(1).filter((row) => row.some((value) => value !== ''));
          fc.pre(expected.every((row) => row.slice(3).every((value) => value === '')));
          expect(frames.map((frame) => frame.cells)).toEqual(
            expected.map((row) => header.map((_, column) => row[column] ?? '')),
          );
        }),
        { numRuns: 2000 },
      );
    },
    SLOW,
  );
});

describe('whatever the bytes are', () => {
  const garbage = fc
    .array(
      fc.oneof(
        fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', ' ', '1,2,3\n', '"a","b","c"\n', ',"x'),
        fc.constantFrom('Id,b,c\n', '#TYPE x\n', 'é', '€', '\ufeff', 'sep=,\n', 'x'.repeat(30)),
      ),
      { maxLength: 30 },
    )
    .map((letters) => bytesOf(`Id,b,c\n${letters.join('')}`));

  it(
    'frames do not depend on how the bytes arrive, and are where they say',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          garbage,
          parts,
          fc.integer({ min: 1, max: 60 }),
          async (bytes, lengths, recordBytes) => {
            const limits = { recordBytes, nesting: 3 };
            const whole = await collect(bytes, { limits });
            const inParts = await collect(bytes, { limits, windowBytes: 16 }, lengths);
            expect({ ...inParts, bytesRead: 0 }).toEqual({ ...whole, bytesRead: 0 });
            expect(wrongPlace(bytes, whole)).toBeNull();
          },
        ),
        { numRuns: 2000 },
      );
    },
    SLOW,
  );

  it(
    'a cut source gives every whole row before the cut',
    async () => {
      await fc.assert(
        fc.asyncProperty(rows, newline, async (table, nl) => {
          const bytes = bytesOf(Papa.unparse([header, ...table], { newline: nl }));
          const whole = await collect(bytes);
          for (let end = Papa.unparse([header]).length + 1; end < bytes.length; end += 1) {
            const cut = await collect(bytes.subarray(0, end));
            const before = whole.frames.filter(
              (frame) => frame.byteOffset + frame.text.length < end,
            );
            expect(cut.frames.slice(0, before.length)).toEqual(before);
          }
        }),
        { numRuns: 20 },
      );
    },
    SLOW,
  );

  it(
    'an unclosed quote takes no other row with it',
    async () => {
      const row = fc
        .tuple(fc.integer(), fc.constantFrom('x', 'a "b"', '{"c":"d"}', ''))
        .map(([id, text]) => [`${id}`, text, 'z']);
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 2, maxLength: 6 }),
          fc.nat(),
          fc.boolean(),
          async (table, which, quotes) => {
            const lines = table.map((cells) => Papa.unparse([cells], { quotes }));
            const victim = which % lines.length;
            lines[victim] = `1,"${(lines[victim] as string).replaceAll('"', '')}`;
            const { frames } = await collect(`Id,b,c\n${lines.join('\n')}\n`);
            const found = frames.map((frame) => frame.text);
            for (const [index, line] of lines.entries()) {
              if (index !== victim) expect(found).toContain(line);
            }
          },
        ),
        { numRuns: 500 },
      );
    },
    SLOW,
  );
});
