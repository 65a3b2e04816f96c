import { describe, expect, test } from 'vitest';
import { clockHour, clockText, zoneClock } from './zone-clock.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('zoneClock', () => {
  test.each([
    ['UTC', '2026-03-03T23:58:59Z', '2026-03-03 23:58'],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29 01:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29 03:00'],
    ['America/New_York', '2026-03-04T04:59:00Z', '2026-03-03 23:59'],
    ['Asia/Kathmandu', '2026-03-03T20:00:00Z', '2026-03-04 01:45'],
    ['Asia/Kolkata', '1969-12-31T23:00:00Z', '1970-01-01 04:30'],
    ['Pacific/Kiritimati', '2026-03-03T10:00:00Z', '2026-03-04 00:00'],
    ['+02:00', '2026-03-03T23:00:00Z', '2026-03-04 01:00'],
  ])('%s shows %s', (zone, iso, expected) => {
    expect(clockText(zoneClock(zone), seconds(iso))).toBe(expected);
  });

  test('agrees with Intl over two years of half hours', () => {
    const clock = zoneClock('America/St_Johns');
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/St_Johns',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (
      let at = seconds('2025-01-01T00:00:00Z');
      at < seconds('2027-01-01T00:00:00Z');
      at += 1800
    ) {
      expect(clockText(clock, at)).toBe(format.format(at * 1000));
    }
  });

  test('names a zone that does not exist', () => {
    expect(() => zoneClock('Europe/Atlantis')).toThrow(RangeError);
    expect(() => zoneClock('Europe/Atlantis')).toThrow('There is no time zone "Europe/Atlantis"');
    expect(() => zoneClock('')).toThrow(RangeError);
  });
});

test('clockHour splits what a clock shows', () => {
  expect(clockHour(zoneClock('UTC').local(seconds('2026-03-03T09:59:59Z')))).toEqual({
    day: '2026-03-03',
    hour: 9,
  });
});
