import { blob, cut, damaged, gz, ndjson } from '../author/bytes.ts';
import { activity, type Case, source, unreadable } from '../author/case.ts';
import { ISSUE_CODES } from '../author/public-sources.ts';
import { click, numbered } from '../author/records.ts';
import { zip } from '../author/zip.ts';

const n = (id: number) => click({ Id: numbered(id) });
const first = activity({ id: numbered(1) });
const second = activity({ id: numbered(2) });
const lines = ndjson(n(1), n(2));
const bytesOnly = 'bytes that are no JSON text';

export const badArchivesCases: readonly Case[] = [
  {
    name: 'bad-bytes/gzip-cut',
    why: 'A packed file that stops early: every whole record before is read, and the end is named.',
    source: 'RFC 1952; a download that stopped',
    input: cut(gz(lines), lines.length - 60),
    file: 'input.ndjson.gz',
    bytesOnly,
    items: [
      first,
      unreadable('gzip_truncated', { at: { index: 1 } }),
      source({ activities: 1, unreadable: 1 }, { issues: { gzip_truncated: 1 } }),
    ],
  },
  {
    name: 'bad-bytes/gzip-cut-before-the-checksum',
    why: 'All records came out, but whether they are whole cannot be checked: that is said.',
    source: 'RFC 1952, section 2.3.1',
    input: cut(gz(lines), gz(lines).length - 6),
    file: 'input.ndjson.gz',
    bytesOnly,
    items: [
      first,
      second,
      unreadable('gzip_truncated', { at: { index: 2 } }),
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-bytes/gzip-wrong-checksum',
    why: 'Bytes were changed in transfer. What was unpacked is read, and the damage is named.',
    source: 'RFC 1952, section 2.3.1',
    input: damaged(gz(lines), -8, 0x00),
    file: 'input.ndjson.gz',
    bytesOnly,
    items: [
      first,
      second,
      unreadable('gzip_corrupt', { at: { index: 2 } }),
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-bytes/gzip-of-binary',
    why: 'What is packed is looked at again: a picture in a gzip file is no text.',
    source: ISSUE_CODES,
    input: gz(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    file: 'input.gz',
    bytesOnly,
    items: [unreadable('not_text'), source({ unreadable: 1 }, { framing: 'binary' })],
  },
  {
    name: 'bad-bytes/zip-encrypted-entry',
    why: 'An entry with a password cannot be read and is named with that reason; the others are read.',
    source: 'APPNOTE.TXT of PKWARE, section 4.4.4: bit 0',
    input: zip({
      'a.json': {
        encrypted: new Uint8Array(Array.from({ length: 64 }, (_, at) => (at * 37) % 256)),
      },
      'b.json': blob(n(2)),
    }),
    file: 'input.zip',
    bytesOnly,
    items: [
      unreadable('zip_unreadable', { params: { reason: 'encrypted' } }),
      source({ unreadable: 1 }, { name: 'a.json' }),
      second,
      source({ activities: 1 }, { name: 'b.json' }),
    ],
  },
  {
    name: 'bad-bytes/zip-cut',
    why: 'An archive that stops early has lost its list of entries, which comes last.',
    source: 'APPNOTE.TXT of PKWARE, section 4.3.6',
    input: cut(zip({ 'a.json': blob(n(1)) }), 200),
    file: 'input.zip',
    bytesOnly,
    items: [unreadable('zip_unreadable'), source({ unreadable: 1 }, { name: 'input.zip' })],
  },
  {
    name: 'bad-bytes/zip-damaged-entry',
    why: 'An entry whose checksum is wrong is named; the others are read.',
    source: 'APPNOTE.TXT of PKWARE',
    input: damagedZip(),
    file: 'input.zip',
    bytesOnly,
    items: [
      first,
      unreadable('zip_unreadable', { params: { reason: 'damaged' } }),
      source({ activities: 1, unreadable: 1 }, { name: 'a.json' }),
      second,
      source({ activities: 1 }, { name: 'b.json' }),
    ],
  },
];

/** The checksum of the first entry is changed in both places where it stands. */
function damagedZip() {
  const bytes = zip({ 'a.json': blob(n(1)), 'b.json': blob(n(2)) });
  const directory = Buffer.from(bytes).indexOf(new Uint8Array([0x50, 0x4b, 1, 2]));
  const wrong = (bytes[14] ?? 0) ^ 0xff;
  return damaged(damaged(bytes, 14, wrong), directory + 16, wrong);
}
