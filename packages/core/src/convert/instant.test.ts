import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalInstant, compareInstants, formatInstant, instantOf } from './instant.ts';
import { parseDateTime } from './parse-date-time.ts';

const date = fc.date({
  min: new Date('0102-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const pad = (value: number): string => String(value).padStart(2, '0');

function isoOf(text: string): string {
  const instant = parseDateTime(text);
  return typeof instant === 'string' ? instant : formatInstant(instant);
}

describe('parseDateTime and formatInstant', () => {
  test('agree with Date on every UTC time, in every form', () => {
    fc.assert(
      fc.property(date, (moment) => {
        const iso = moment.toISOString();
        expect(isoOf(iso)).toBe(iso);
        expect(isoOf(iso.replace('T', ' ').replace('Z', ''))).toBe(iso);
        expect(isoOf(`/Date(${moment.getTime()})/`)).toBe(iso.replace('.000Z', 'Z'));
        expect(isoOf(moment.toUTCString())).toBe(iso.replace(/\.\d+Z/, 'Z'));
        expect(instantOf(iso)).toBe(moment.getTime());
      }),
    );
  });

  test('take an offset off as Date does, with the fraction as sent', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -14 * 60, max: 14 * 60 }), (moment, offset) => {
        const sign = offset < 0 ? '-' : '+';
        const zone = `${sign}${pad(Math.trunc(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
        const text = `${moment.toISOString().slice(0, 19)}.1234567${zone}`;
        const utc = new Date(Date.parse(`${text.slice(0, 19)}Z`) - offset * 60_000);
        fc.pre(utc.getUTCFullYear() <= 9999);
        expect(isoOf(text)).toBe(`${utc.toISOString().slice(0, 19)}.1234567Z`);
      }),
    );
  });

  test('read a numeric date of any culture, unless it could be two dates', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('/', '.', '-'), (moment, separator) => {
        const day = moment.getUTCDate();
        const month = moment.getUTCMonth() + 1;
        const year = String(moment.getUTCFullYear()).padStart(4, '0');
        const time = `${moment.getUTCHours() % 12 || 12}:${pad(moment.getUTCMinutes())}:${pad(moment.getUTCSeconds())}\u202f${moment.getUTCHours() < 12 ? 'AM' : 'p.m.'}`;
        const expected =
          day <= 12 && day !== month ? 'ambiguous' : moment.toISOString().replace(/\.\d+Z/, 'Z');
        expect(isoOf(`${[month, day, year].join(separator)} ${time}`)).toBe(expected);
        expect(isoOf(`${[pad(day), pad(month), year].join(separator)} ${time}`)).toBe(expected);
      }),
    );
  });

  test('never depend on the zone of the machine', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/New_York', 'Asia/Kathmandu', 'Pacific/Apia']) {
        process.env.TZ = zone;
        expect(isoOf('2022-07-07T10:10:52')).toBe('2022-07-07T10:10:52Z');
        expect(isoOf('9/20/2023 4:05:03 AM')).toBe('2023-09-20T04:05:03Z');
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test.each([
    ['2100-02-29T00:00:00Z', 'invalid'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00Z'],
    ['0001-01-01T00:00:00.000+00:00', 'nothing'],
    ['0001-01-01T00:00:00+01:00', 'invalid'],
    ['9999-12-31T23:59:59-01:00', 'invalid'],
    ['2/30/2023 1:00 AM', 'invalid'],
    ['12/11/2023 13:00 PM', 'invalid'],
    ['8:36:24 AM', 'invalid'],
    ['2026-03-03T08:57:41 Europe/Zurich', 'invalid'],
    ['Foo 3, 2024 2:22:59 PM', 'invalid'],
    ['2026/03/03 8:57 PM', '2026-03-03T20:57:00Z'],
    ['2026-03-03 08:57:41 UTC', '2026-03-03T08:57:41Z'],
    [`2026-03-03T08:57:41.${'1'.repeat(60)}Z`, 'invalid'],
  ])('%s -> %s', (text, expected) => {
    expect(isoOf(text)).toBe(expected);
  });

  test('no text makes it throw', () => {
    const unit = fc.constantFrom(...'0123456789/-.:TZ+ APM,');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(isoOf(text)).toMatch(/^(?:nothing|ambiguous|invalid|\d{4}-.*Z)$/);
      }),
    );
  });
});

describe('instants', () => {
  test('compare exactly beyond what a double holds', () => {
    const order = [
      '2026-03-03T08:57:40.9999999Z',
      '2026-03-03T08:57:41Z',
      '2026-03-03T08:57:41.00000000001Z',
      '2026-03-03T08:57:41.0000001Z',
      '2026-03-03T08:57:41.1Z',
      '2026-03-03T08:57:41.11Z',
      'no time',
      'nor this',
    ];
    expect([...order].reverse().sort(compareInstants)).toEqual(order);
  });

  test('are the same with any number of zeros after the fraction, and in any zone', () => {
    expect(compareInstants('2026-03-03T08:57:41Z', '2026-03-03T08:57:41.0000000Z')).toBe(0);
    expect(compareInstants('2026-03-03T08:57:41.5Z', '2026-03-03T09:57:41.50+01:00')).toBe(0);
    expect(canonicalInstant('2026-03-03T08:57:41.0000000Z')).toBe('2026-03-03T08:57:41Z');
    expect(canonicalInstant('2026-03-03T08:57:41.1200Z')).toBe('2026-03-03T08:57:41.12Z');
    expect(canonicalInstant('no time')).toBe('no time');
  });

  test('instantOf keeps the fraction of a millisecond, and is NaN for what is no time', () => {
    expect(instantOf('1970-01-01T00:00:01.0005Z')).toBe(1000.5);
    expect(instantOf('no time')).toBeNaN();
  });
});
