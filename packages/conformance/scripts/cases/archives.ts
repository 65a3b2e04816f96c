import { blob, gz, gzipOf, joined, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source, unreadable } from '../author/case.ts';
import { csv, table } from '../author/csv.ts';
import { DEFLATED } from '../author/deflated.ts';
import { click, ID, numbered, signIn } from '../author/records.ts';
import { purviewRow } from '../author/wrappers.ts';
import { zip } from '../author/zip.ts';

const n = (id: number) => click({ Id: numbered(id) });
const purview = csv(table(purviewRow(click())));
const ZIP_SOURCE = 'APPNOTE.TXT of PKWARE; the Purview portal and mail gateways hand out archives';
const GZIP_SOURCE = 'RFC 1952';
/** What `DEFLATED` unpacks to. */
const packed = blob(n(1), n(2));
const both = [activity({ id: numbered(1) }), activity({ id: numbered(2) })];

export const archivesCases: readonly Case[] = [
  {
    name: 'mixes/gzip',
    why: 'gzip is told by content, not by the name of the file.',
    source: GZIP_SOURCE,
    input: gz(purview),
    file: 'input.csv',
    bytesOnly: 'packed',
    items: onlyActivities(
      [
        activity(
          { id: ID },
          {
            shape: 'purview-csv',
            at: { index: 0, line: 2, nth: 1, byteOffset: purview.indexOf('\r\n') + 2 },
          },
        ),
      ],
      { framing: 'csv' },
    ),
  },
  {
    name: 'mixes/gzip-deflated',
    why: 'Packed with codes of its own, as every gzip does it; the offset is that in the unpacked text.',
    source: `${GZIP_SOURCE}; RFC 1951, section 3.2.7`,
    input: gzipOf(DEFLATED, packed),
    file: 'input.json.gz',
    bytesOnly: 'packed',
    items: onlyActivities(
      [activity({ id: numbered(1) }, { at: { byteOffset: 1 } }), activity({ id: numbered(2) })],
      { framing: 'json-array', bytes: packed.length },
    ),
  },
  {
    name: 'mixes/zip-deflated',
    why: 'Entries are packed with the same method as gzip.',
    source: ZIP_SOURCE,
    input: zip({ 'Märkte/clicks.json': { deflated: DEFLATED, content: packed } }),
    file: 'input.zip',
    items: onlyActivities(both, { name: 'input.zip/Märkte/clicks.json' }),
  },
  {
    name: 'mixes/gzip-of-two-members',
    why: 'Two gzip files one after the other are one file; the second is not to be lost.',
    source: `${GZIP_SOURCE}, section 2.2`,
    input: joined(gz(ndjson(n(1))), gz(ndjson(n(2)))),
    file: 'input.ndjson.gz',
    items: onlyActivities([
      activity({ id: numbered(1) }),
      activity({ id: numbered(2) }, { at: { index: 1, line: 2 } }),
    ]),
  },
  {
    name: 'mixes/zip',
    why: 'Each file of a ZIP archive is a source of its own, named by archive and entry. Folders are none.',
    source: ZIP_SOURCE,
    input: zip({ 'audit/': '', 'audit/one.csv': purview, 'two.json': blob(n(2), signIn()) }),
    file: 'input.zip',
    items: [
      activity({ id: ID }, { shape: 'purview-csv' }),
      source({ activities: 1 }, { name: 'input.zip/audit/one.csv', framing: 'csv' }),
      activity({ id: numbered(2) }),
      source(
        { activities: 1, otherRecordTypes: 1 },
        { name: 'input.zip/two.json', framing: 'json-array' },
      ),
    ],
  },
  {
    name: 'mixes/gzip-in-zip',
    why: 'A packed file inside an archive is unpacked as well.',
    source: ZIP_SOURCE,
    input: zip({ 'one.ndjson.gz': gz(ndjson(n(1))) }),
    file: 'input.zip',
    items: onlyActivities([activity({ id: numbered(1) })], { name: 'input.zip/one.ndjson.gz' }),
  },
  {
    name: 'mixes/zip-with-other-files',
    why: 'A picture and an empty file in the archive are named, and the rest is read.',
    source: ZIP_SOURCE,
    input: zip({
      'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      'b.json': '',
      'c.json': blob(click()),
    }),
    file: 'input.zip',
    items: [
      unreadable('not_text'),
      source({ unreadable: 1 }, { name: 'input.zip/a.png', framing: 'binary' }),
      source({}, { name: 'input.zip/b.json', framing: 'empty', issues: { empty_source: 1 } }),
      activity({ id: ID }),
      source({ activities: 1 }, { name: 'input.zip/c.json' }),
    ],
  },
];
