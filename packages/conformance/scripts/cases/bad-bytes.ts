import { BOM, blob, bytesOf, cut, damaged, joined, ndjson, utf16 } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source, unreadable } from '../author/case.ts';
import { ISSUE_CODES } from '../author/public-sources.ts';
import { click, numbered, signIn } from '../author/records.ts';

const n = (id: number) => click({ Id: numbered(id) });
const first = activity({ id: numbered(1) });
const second = activity({ id: numbered(2) });
const lines = ndjson(n(1), n(2));
const POWERSHELL = 'about_Character_Encoding of Windows PowerShell 5.1';
const bytesOnly = 'bytes that are no JSON text';

/** The text with one byte in it that no UTF-8 has. */
const withBadByte = (text: string, marker: string) => {
  const bytes = bytesOf(text);
  return damaged(bytes, Buffer.from(bytes).indexOf(marker), 0xff);
};

export const badBytesCases: readonly Case[] = [
  {
    name: 'bad-bytes/empty-file',
    why: 'A file of 0 bytes is a source without records. It is no evidence of no clicks, and is said.',
    source: ISSUE_CODES,
    input: '',
    items: [source({}, { framing: 'empty', bytes: 0, issues: { empty_source: 1 } })],
  },
  {
    name: 'bad-bytes/blanks-only',
    why: 'Blanks and line ends, or only a byte order mark, are as good as nothing.',
    source: ISSUE_CODES,
    input: { 'input-1.json': ' \r\n\t\n', 'input-2.json': BOM },
    bytesOnly,
    items: [
      source({}, { framing: 'empty', issues: { empty_source: 1 } }),
      source({}, { framing: 'empty', issues: { empty_source: 1 } }),
    ],
  },
  {
    name: 'bad-bytes/binary',
    why: 'A spreadsheet, a picture or a Parquet file given by mistake is told by its first bytes.',
    source: ISSUE_CODES,
    input: {
      'input-1.json': joined('PAR1', new Uint8Array([0x15, 4, 0x15, 0x80, 0]), 'PAR1'),
      'input-2.csv': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
      'input-3.json': new Uint8Array([1, 2, 3, 0, 4, 5, 6, 0, 0, 7]),
    },
    bytesOnly,
    items: [1, 2, 3].flatMap(() => [
      unreadable('not_text', { at: { index: 0, byteOffset: 0 } }),
      source({ unreadable: 1 }, { framing: 'binary' }),
    ]),
  },
  {
    name: 'bad-bytes/web-page',
    why: 'A sign-in page saved instead of the export is text, but no JSON and no known table: each line is named.',
    source: 'portals that redirect to a sign-in page when a session ends',
    input: '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n',
    file: 'input.csv',
    items: [
      unreadable('not_json', { at: { index: 0, line: 1, byteOffset: 0 } }),
      unreadable('not_json', { at: { index: 1, line: 2 } }),
      source({ unreadable: 2 }, { framing: 'text' }),
    ],
  },
  {
    name: 'bad-bytes/utf-16-little-endian',
    why: 'PowerShell 5 writes UTF-16 with a mark. Offsets are those of the file.',
    source: POWERSHELL,
    input: utf16(`${BOM}${lines}`),
    file: 'input.ndjson',
    items: onlyActivities(
      [
        activity({ id: numbered(1) }, { at: { index: 0, line: 1, nth: 1, byteOffset: 2 } }),
        activity(
          { id: numbered(2) },
          { at: { index: 1, line: 2, nth: 1, byteOffset: 2 + 2 * (lines.indexOf('\n') + 1) } },
        ),
      ],
      { framing: 'ndjson' },
    ),
  },
  {
    name: 'bad-bytes/utf-16-big-endian',
    why: 'The other byte order, told by its mark; letters outside ASCII arrive whole.',
    source: POWERSHELL,
    input: utf16(`${BOM}${blob(click({ AppName: 'Märkte 😀' }))}`, 'big'),
    items: onlyActivities([activity({ appName: 'Märkte 😀' }, { at: { byteOffset: 4 } })]),
  },
  {
    name: 'bad-bytes/utf-16-without-mark',
    why: 'Without a mark UTF-16 is told by the zero bytes between ASCII letters.',
    source: 'files whose first two bytes were stripped',
    input: utf16(blob(click())),
    items: onlyActivities([activity({ outcome: 'stopped' }, { at: { byteOffset: 2 } })]),
  },
  {
    name: 'bad-bytes/utf-16-cut',
    why: 'UTF-16 that stops in the middle of a character: the records before are read.',
    source: POWERSHELL,
    input: cut(utf16(`${BOM}${lines}`), 2 * lines.length - 5),
    file: 'input.ndjson',
    items: [
      first,
      { kind: 'unreadable', at: { index: 1, line: 2 } },
      source({ activities: 1, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-bytes/not-utf-8-in-a-click',
    why: 'A byte that no UTF-8 has makes the record unreadable: a letter replaced by a guess would be false evidence.',
    source: 'Unicode, table 3-7; exports saved in an old code page',
    input: withBadByte(
      ndjson(n(1), click({ AppName: '@' }), n(2)).replace('"@"', '"M@rkte"'),
      '@rkte',
    ),
    file: 'input.ndjson',
    items: [
      first,
      unreadable('invalid_utf8', { at: { index: 1, line: 2, nth: 1 } }),
      second,
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-bytes/not-utf-8-elsewhere',
    why: 'Fast mode looks at the bytes of every record: broken ones are found in records that are no clicks, too.',
    source: 'our rule for the two modes: fast skips parsing, never framing',
    input: withBadByte(blob(n(1), signIn({ ObjectId: '^' }), n(2)), '^'),
    items: [
      first,
      unreadable('invalid_utf8', { at: { index: 1, line: 1, nth: 2 } }),
      second,
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-bytes/surrogates-in-utf-8',
    why: 'Surrogates and overlong forms are no UTF-8, though lenient decoders take them.',
    source: 'RFC 3629, sections 3 and 10',
    input: joined(
      ndjson(n(1)),
      JSON.stringify(n(3)).slice(0, -1),
      ',"x":"',
      new Uint8Array([0xed, 0xa0, 0x80]),
      '"}\n',
      JSON.stringify(n(4)).slice(0, -1),
      ',"x":"',
      new Uint8Array([0xc0, 0xaf]),
      '"}\n',
      ndjson(n(2)),
    ),
    file: 'input.ndjson',
    items: [
      first,
      unreadable('invalid_utf8', { at: { line: 2 } }),
      unreadable('invalid_utf8', { at: { line: 3 } }),
      second,
      source({ activities: 2, unreadable: 2 }),
    ],
  },
];
