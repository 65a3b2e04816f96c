import { expect, it } from 'vitest';
import { timeOption } from './time-option.ts';
import { zoneNamed } from './zone.ts';

it.each([
  ['2026-03-03', 'UTC', '2026-03-03T00:00:00.000Z'],
  ['2026-03-03', 'Europe/Stockholm', '2026-03-02T23:00:00.000Z'],
  ['2026-03-03T09:00', 'America/New_York', '2026-03-03T14:00:00.000Z'],
  ['2026-03-03 09:00:01.25', 'UTC', '2026-03-03T09:00:01.250Z'],
  ['2026-03-03T09:00Z', 'America/New_York', '2026-03-03T09:00:00.000Z'],
  ['2026-03-03T09:00+05:30', 'UTC', '2026-03-03T03:30:00.000Z'],
  // The clock goes forward on 29 March: the day has 23 hours.
  ['2026-03-29', 'Europe/Stockholm', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Stockholm', '2026-03-29T22:00:00.000Z'],
])('reads %s in %s', (text, zone, instant) => {
  expect(timeOption('since', text, zone)).toBe(instant);
});

it.each(['yesterday', '2026-02-30', '2026-13-01', '2026-03-03T25:00', '03/03/2026', '20260303'])(
  'refuses %s',
  (text) => {
    expect(() => timeOption('since', text, 'UTC')).toThrow(/--since is a date or time such as/);
  },
);

it('knows zones by name, in any case, and suggests the nearest', () => {
  expect(zoneNamed('europe/stockholm')).toBe('Europe/Stockholm');
  expect(zoneNamed('Asia/Kolkata')).toBe('Asia/Kolkata');
  expect(zoneNamed('+05:30')).toBe('+05:30');
  expect(() => zoneNamed('Europe/Stokholm')).toThrow('did you mean Europe/Stockholm?');
  expect(() => zoneNamed('Stockholm')).toThrow('did you mean Europe/Stockholm?');
  expect(() => zoneNamed('??')).toThrow(/give an IANA name/);
});
