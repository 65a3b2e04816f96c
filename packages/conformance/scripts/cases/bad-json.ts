import { blob } from '../author/bytes.ts';
import { activity, type Case, source, unreadable } from '../author/case.ts';
import { ISSUE_CODES } from '../author/public-sources.ts';
import { click, numbered, signIn } from '../author/records.ts';

const n = (id: number) => click({ Id: numbered(id) });
const whole = blob(n(1), signIn(), n(2));
const first = JSON.stringify(n(1));
const lines = (...texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
const good = [activity({ id: numbered(1) }), activity({ id: numbered(2) })];
const COPY = 'a download or copy that stopped early';

export const badJsonCases: readonly Case[] = [
  {
    name: 'bad-json/array-cut-in-a-record',
    why: 'The whole records before the cut are read; the rest is one item with its place.',
    source: COPY,
    input: whole.slice(0, whole.lastIndexOf('"UserIp"')),
    items: [
      activity({ id: numbered(1) }),
      unreadable('truncated', {
        at: { index: 2, line: 1, nth: 3, byteOffset: whole.lastIndexOf('{') },
      }),
      source(
        { activities: 1, otherRecordTypes: 1, unreadable: 1 },
        { framing: 'json-array', issues: { truncated: 1 } },
      ),
    ],
  },
  {
    name: 'bad-json/array-not-closed',
    why: 'Cut exactly behind a record: nothing of it is lost, but the source is not whole, and that is said.',
    source: COPY,
    input: whole.slice(0, -1),
    items: [
      ...good,
      unreadable('truncated', { at: { index: 3 } }),
      source({ activities: 2, otherRecordTypes: 1, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/array-cut-behind-a-comma',
    why: 'After the comma another record was to come.',
    source: COPY,
    input: `[${first},`,
    items: [
      activity({ id: numbered(1) }),
      unreadable('truncated'),
      source({ activities: 1, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/last-line-cut',
    why: 'The last line of NDJSON stops in the middle.',
    source: COPY,
    input: `${first}\n${JSON.stringify(n(2)).slice(0, 80)}`,
    file: 'input.ndjson',
    items: [
      activity({ id: numbered(1) }),
      unreadable('truncated', { at: { index: 1, line: 2, nth: 1, byteOffset: first.length + 1 } }),
      source({ activities: 1, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/object-cut',
    why: 'A single record that stops in the middle leaves nothing to read.',
    source: COPY,
    input: first.slice(0, 100),
    items: [
      unreadable('truncated', { at: { index: 0, line: 1, nth: 1, byteOffset: 0 } }),
      source({ unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/page-cut',
    why: 'A page of Graph that stops in the middle: the records before are read.',
    source: COPY,
    input: `{"value":[${first},${JSON.stringify(n(2)).slice(0, 50)}`,
    items: [
      activity({ id: numbered(1) }),
      unreadable('truncated', { at: { index: 1, line: 1, nth: 2 } }),
      source({ activities: 1, unreadable: 1 }, { framing: 'page' }),
    ],
  },
  {
    name: 'bad-json/line-of-garbage',
    why: 'A log line between two records. Fast mode skips parsing but not framing: it finds this too.',
    source: 'collectors that mix their own messages into the file',
    input: lines(first, '### log rotated ###', JSON.stringify(n(2))),
    file: 'input.ndjson',
    items: [
      activity({ id: numbered(1) }),
      unreadable('not_json', { at: { index: 1, line: 2, nth: 1, byteOffset: first.length + 1 } }),
      activity({ id: numbered(2) }, { at: { index: 2, line: 3, nth: 1 } }),
      source({ activities: 2, unreadable: 1 }, { framing: 'ndjson' }),
    ],
  },
  {
    name: 'bad-json/line-cut-in-the-middle',
    why: 'A line that lost its end must not swallow the next one: a record starts on a line of its own.',
    source: 'a writer that was killed and started again',
    input: lines(first, JSON.stringify(n(3)).slice(0, 60), JSON.stringify(n(2))),
    file: 'input.ndjson',
    items: [
      good[0] as Case['items'][number],
      { kind: 'unreadable', at: { index: 1, line: 2 } },
      activity({ id: numbered(2) }, { at: { line: 3 } }),
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/brackets-that-do-not-match',
    why: 'A bracket of the wrong kind inside a record: that record is lost, the next is not.',
    source: ISSUE_CODES,
    input: lines(first, '{"RecordType":41,"Operation":"TIUrlClickData"]}', JSON.stringify(n(2))),
    file: 'input.ndjson',
    items: [
      good[0] as Case['items'][number],
      unreadable('unbalanced', { at: { index: 1, line: 2 } }),
      good[1] as Case['items'][number],
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/balanced-but-no-json',
    why: 'Balanced text with the words of a click in it that JSON.parse does not take.',
    source: ISSUE_CODES,
    input: lines(
      first,
      '{"RecordType": 41, "Operation": "TIUrlClickData", }',
      JSON.stringify(n(2)),
    ),
    file: 'input.ndjson',
    items: [
      good[0] as Case['items'][number],
      unreadable('not_json', { at: { index: 1, line: 2 } }),
      good[1] as Case['items'][number],
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-json/text-after-the-end',
    why: 'A tool added its message behind the list.',
    source: 'shell scripts that print into the same file',
    input: `${blob(n(1), n(2))}\nDone.\n`,
    items: [
      ...good,
      unreadable('trailing_data', { at: { line: 2, byteOffset: blob(n(1), n(2)).length + 1 } }),
      source({ activities: 2, unreadable: 1 }),
    ],
  },
];
