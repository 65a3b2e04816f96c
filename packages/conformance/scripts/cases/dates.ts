import type { Case } from '../author/case.ts';
import { type Cell, cellCase } from '../author/cell-case.ts';
import { CONVERSIONS, REFERENCE_PAGE, SEKOIA } from '../author/public-sources.ts';

const dates = (name: string, why: string, source: string, cells: readonly Cell[]): Case =>
  cellCase(`dates/${name}`, why, source, 'TimeOfClick', 'timeOfClick', cells);

const FORMAT = 'warning property_format /TimeOfClick';

export const datesCases: readonly Case[] = [
  dates(
    'without-zone',
    'Records leave the zone out, and it is UTC. `new Date()` would read local time.',
    `${SEKOIA}: 72 of 73 records`,
    [
      ['2022-07-07T10:10:52', '2022-07-07T10:10:52Z'],
      ['2026-03-29T02:30:00', '2026-03-29T02:30:00Z'],
      ['2026-03-03 08:57:41', '2026-03-03T08:57:41Z'],
      ['2026-03-03T08:57', '2026-03-03T08:57:00Z'],
    ],
  ),
  dates(
    'with-zone',
    'Z and offsets are honoured; the answer is UTC with Z, even where the day or the year changes.',
    `${SEKOIA}: 1 of 73 has a Z; PowerShell writes offsets`,
    [
      ['2026-03-03T08:57:41Z', '2026-03-03T08:57:41Z'],
      ['2026-03-03T08:57:41+00:00', '2026-03-03T08:57:41Z'],
      ['2026-03-03T09:57:41+01:00', '2026-03-03T08:57:41Z'],
      ['2026-03-02T23:30:00-05:00', '2026-03-03T04:30:00Z'],
      ['2026-01-01T00:15:00+05:45', '2025-12-31T18:30:00Z'],
      ['2026-03-03T09:57:41 +01:00', '2026-03-03T08:57:41Z'],
      ['2026-03-03t08:57:41z', '2026-03-03T08:57:41Z'],
    ],
  ),
  dates(
    'fractions',
    'Blob lists write .000Z, alerts seven digits, the old portal .0000000Z. The fraction stays as sent: it is evidence.',
    `${REFERENCE_PAGE}; ${SEKOIA}`,
    [
      ['2026-03-03T08:57:41.000Z', '2026-03-03T08:57:41.000Z'],
      ['2026-03-03T08:57:41.1234567Z', '2026-03-03T08:57:41.1234567Z'],
      ['2020-03-03T08:57:41.0000000Z', '2020-03-03T08:57:41.0000000Z'],
      ['2026-03-03T08:57:41.5', '2026-03-03T08:57:41.5Z'],
      ['2026-03-03T09:57:41.25+01:00', '2026-03-03T08:57:41.25Z'],
    ],
  ),
  dates(
    'no-such-time',
    'What is no point in time gives null and a warning, never a guess and never a rejection.',
    CONVERSIONS,
    [
      ['2023-02-29T12:00:00Z', null, [FORMAT]],
      ['2026-02-30T12:00:00', null, [FORMAT]],
      ['2026-13-01T12:00:00', null, [FORMAT]],
      ['2026-03-03T24:00:00', null, [FORMAT]],
      ['2026-03-03T08:60:00Z', null, [FORMAT]],
      ['2026-03-03', null, [FORMAT]],
      ['yesterday', null, [FORMAT]],
      ['1772528261', null, [FORMAT]],
    ],
  ),
  dates('leap-day', '29 February exists in leap years.', CONVERSIONS, [
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
    ['2000-02-29T12:00:00', '2000-02-29T12:00:00Z'],
    ['2100-02-29T12:00:00', null, [FORMAT]],
  ]),
  dates(
    'month-first-for-sure',
    'Portal exports write 9/20/2023 4:05:03 AM. Where the second number cannot be a month, nothing is ambiguous; 12 AM is midnight.',
    'public Purview exports of 2022 and 2023',
    [
      ['9/20/2023 4:05:03 AM', '2023-09-20T04:05:03Z'],
      ['6/26/2022 5:40:02 PM', '2022-06-26T17:40:02Z'],
      ['9/20/2023 12:05:03 AM', '2023-09-20T00:05:03Z'],
      ['9/20/2023 12:05:03 PM', '2023-09-20T12:05:03Z'],
      ['9/20/2023, 4:05:03\u202fAM', '2023-09-20T04:05:03Z'],
      ['3/3/2026 8:57:41 AM', '2026-03-03T08:57:41Z'],
      ['9/20/2023 13:05:03 PM', null, [FORMAT]],
    ],
  ),
  dates(
    'day-first-for-sure',
    'Other cultures put the day first, with a slash, a point or a hyphen.',
    'LETHAL-FORENSICS/Microsoft-Analyzer-Suite issue 7',
    [
      ['13/02/2025 1:31:13 am', '2025-02-13T01:31:13Z'],
      ['20.09.2023 16:05:03', '2023-09-20T16:05:03Z'],
      ['20-09-2023 16:05:03', '2023-09-20T16:05:03Z'],
    ],
  ),
  dates(
    'day-or-month',
    '4/02/2025 was read as April 2 by a public tool and meant 4 February. Both are possible, so nothing is said but that.',
    'LETHAL-FORENSICS/Microsoft-Analyzer-Suite issue 7',
    [
      ['4/02/2025 1:31:13 am', null, ['warning date_ambiguous /TimeOfClick']],
      ['3/12/2025 7:31:34 AM', null, ['warning date_ambiguous /TimeOfClick']],
      ['03.04.2026 08:57:41', null, ['warning date_ambiguous /TimeOfClick']],
      ['13/13/2025 1:31:13 AM', null, [FORMAT]],
    ],
  ),
  dates(
    'month-by-name',
    'The hunting page exports Oct 3, 2024 2:22:59 PM; a month by name cannot be taken for a day.',
    'CSV export of Defender XDR advanced hunting',
    [
      ['Oct 3, 2024 2:22:59 PM', '2024-10-03T14:22:59Z'],
      ['3 Oct 2024 14:22:59', '2024-10-03T14:22:59Z'],
      ['October 3, 2024 2:22:59 PM', '2024-10-03T14:22:59Z'],
      ['Thu, 03 Oct 2024 11:22:59 GMT', '2024-10-03T11:22:59Z'],
    ],
  ),
  dates(
    'dotnet-forms',
    'Windows PowerShell 5 writes /Date(ms)/ into JSON; the smallest time of .NET says nothing.',
    'ConvertTo-Json of Windows PowerShell 5.1',
    [
      ['/Date(1727954579000)/', '2024-10-03T11:22:59Z'],
      ['/Date(1727954579123)/', '2024-10-03T11:22:59.123Z'],
      ['0001-01-01T00:00:00', null],
      ['0001-01-01T00:00:00Z', null],
    ],
  ),
  dates(
    'first-character-lost',
    'A flow that saved a file again cut the first character of each date. That is no time, and nothing is added to make it one.',
    'microsoft/coe-starter-kit issue 9754',
    [
      ['024-11-19T13:27:59.', null, [FORMAT]],
      ['024-11-19T13:27:59', null, [FORMAT]],
    ],
  ),
  dates(
    'nothing-said',
    'Empty texts and null say nothing; blanks and line ends around a time are taken off.',
    `${SEKOIA}: values that end in CR LF`,
    [
      ['', null],
      ['<null>', null],
      [null, null],
      ['2026-03-03T08:57:41\r\n', '2026-03-03T08:57:41Z'],
    ],
  ),
];
