import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf } from '../testing/collect.ts';
import { candidateFinder } from './candidate-finder.ts';

const SLOW = 60_000;
const isCandidate = candidateFinder(['MaliciousUrlClick']);

/** Chooses by the numbers given, over and over. */
function chooser(numbers: readonly number[]): (count: number) => number {
  let turn = 0;
  return (count) => (numbers[turn++ % numbers.length] as number) % count;
}

/** One JSON string of many that mean the same text. */
function writeString(text: string, choose: (count: number) => number): string {
  const letters = Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at).toString(16).padStart(4, '0');
    switch (choose(40)) {
      case 0:
        return `\\u${code}`;
      case 1:
        return `\\u${code.toUpperCase()}`;
      default:
        return JSON.stringify(text[at]).slice(1, -1);
    }
  });
  return `"${letters.join('')}"`;
}

function writeValue(value: unknown, choose: (count: number) => number): string {
  const blank = () => ['', '', '', ' ', '\t', '\r\n ', '  '][choose(7)] as string;
  if (typeof value === 'string') return writeString(value, choose);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) =>
      `${blank()}${writeString(key, choose)}${blank()}:${blank()}${writeValue(member, choose)}${blank()}`,
  );
  return `{${members.join(',')}}`;
}

/** A spelling that folds to the same key. */
function respell(key: string, choose: (count: number) => number): string {
  return Array.from(key, (letter) => {
    const cased =
      choose(3) === 0 ? letter.toUpperCase() : choose(3) === 1 ? letter.toLowerCase() : letter;
    return choose(12) === 0 ? `${cased}_` : cased;
  }).join('');
}

const wrappers: ((text: string, choose: (count: number) => number) => string)[] = [
  (text) => text,
  (text, choose) => writeValue({ AuditData: text, Id: 'x' }, choose),
  (text, choose) => writeValue({ body: writeValue({ AuditData: text }, choose) }, choose),
  (text) => `1,"${text.replaceAll('"', '""')}",2`,
  (text, choose) => `1,"${writeValue({ Data: text }, choose).replaceAll('"', '""')}",2`,
];

const numbers = fc.array(fc.nat({ max: 100_000 }), { minLength: 20, maxLength: 200 });
const filler = fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer()), {
  maxKeys: 4,
  noNullPrototype: true,
});

it(
  'never misses a click, however it is written',
  () => {
    const clicks = fc.constantFrom<[string, unknown]>(
      ['Operation', 'TIUrlClickData'],
      ['operation', 'tiurlclickdata'],
      ['RecordType', 41],
      ['RecordType', '41'],
      ['RecordType', ' 41 '],
      ['RecordType', '\t41\n'],
      ['RecordType', '041'],
      ['RecordType', '0x29'],
      ['RecordType', 'ThreatIntelligenceUrl'],
      ['RecordType', 'threatintelligenceurl'],
      ['Kind', 'MaliciousUrlClick'],
    );
    fc.assert(
      fc.property(
        filler,
        clicks,
        filler,
        numbers,
        fc.nat(),
        (before, [key, value], after, chosen, how) => {
          const choose = chooser(chosen);
          const record = { ...before, [respell(key, choose)]: value, ...after };
          const wrap = wrappers[how % wrappers.length] as (typeof wrappers)[number];
          const text = wrap(writeValue(record, choose), choose);
          const bytes = bytesOf(`x${text}y`);
          expect(isCandidate(bytes, 1, bytes.length - 1)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  },
  SLOW,
);

it('passes most other records', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.uuid(), fc.nat(), (recordType, id, how) => {
      fc.pre(recordType !== 41);
      const record = JSON.stringify({ Id: id, RecordType: recordType, Operation: "it's <b>" });
      const wrap = wrappers[how % wrappers.length] as (typeof wrappers)[number];
      const bytes = bytesOf(wrap(record, () => 5));
      expect(isCandidate(bytes, 0, bytes.length)).toBe(false);
    }),
  );
});
