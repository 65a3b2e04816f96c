import type { DataName } from '../data/write-data.ts';
import { isAtHand } from '../measure/at-hand.ts';
import { child, node } from '../measure/run-child.ts';
import {
  type Contender,
  fromCountedLines,
  fromReport,
  fromTallies,
  TIMEOFCLICK,
} from './contender.ts';

/** Names that the goals refer to. */
export const OURS = 'timeofclick report --no-hash';
export const READLINE = 'readline + JSON.parse';
export const DUCKDB = 'DuckDB, two threads';
export const DUCKDB_CHECKS = 'DuckDB, two threads, the same checks';
export const BLOBS = 'JSON.parse of each blob';
export const INFLATE = 'inflate only (no answer)';

const FILTER =
  'select(.Operation == "TIUrlClickData" and .RecordType == 41) | "\\(.UrlClickAction // "-") \\(.UserId)"';
/** No click can do without one of them: its operation's name, or an escaped letter of it. */
const CANDIDATES = 'TIUrlClickData|\\\\u00[4-7]';

const ours: Contender = {
  name: OURS,
  command: (path) => node(TIMEOFCLICK, 'report', '--no-hash', path),
  answerOf: fromReport,
  answerCommand: (path) =>
    node(TIMEOFCLICK, 'report', '--no-hash', '--json', '--top', '1000000', path),
};

const withHashing: Contender = {
  name: 'timeofclick report',
  command: (path) => node(TIMEOFCLICK, 'report', path),
  answerOf: fromReport,
  answerCommand: (path) => node(TIMEOFCLICK, 'report', '--json', '--top', '1000000', path),
};

function script(name: string, file: string): Contender {
  return { name, command: (path) => node(child(file), path), answerOf: fromTallies };
}

function duckDb(name: string, format: string, ...words: readonly string[]): Contender {
  return {
    name,
    command: (path) => node(child('duckdb.mjs'), format, path, ...words),
    answerOf: fromTallies,
  };
}

function shell(name: string, pipeline: string, isSlow: boolean): Contender {
  return {
    name,
    command: (path) => ({ file: 'sh', words: ['-c', `${pipeline} | sort | uniq -c`, 'sh', path] }),
    answerOf: fromCountedLines,
    isSlow,
  };
}

const orjson: Contender = {
  name: 'Python, orjson',
  command: (path) => ({ file: 'python3', words: [child('orjson_lines.py'), path] }),
  answerOf: fromTallies,
};

/** Peers that are no npm package, each with a note when this machine lacks it. */
function peersAtHand(): {
  readonly peers: readonly Contender[];
  readonly missing: readonly string[];
} {
  const jq = isAtHand('jq', '--version');
  const all: readonly (readonly [boolean, Contender])[] = [
    [jq, shell('jq', `jq -r '${FILTER}' "$1"`, true)],
    [
      jq && isAtHand('rg', '--version'),
      shell('ripgrep | jq', `rg '${CANDIDATES}' "$1" | jq -r '${FILTER}'`, false),
    ],
    [
      jq && isAtHand('grep', '--version'),
      shell('grep | jq', `LC_ALL=C grep -E '${CANDIDATES}' "$1" | jq -r '${FILTER}'`, false),
    ],
    [isAtHand('python3', '-c', 'import orjson'), orjson],
  ];
  return {
    peers: all.filter(([here]) => here).map(([, peer]) => peer),
    missing: all.filter(([here]) => !here).map(([, peer]) => peer.name),
  };
}

const atHand = peersAtHand();

/** Peers that could not run here. */
export const MISSING: readonly string[] = atHand.missing;

/** Who reads what. Ours come first. */
export const CONTENDERS: Readonly<Record<DataName, readonly Contender[]>> = {
  mixed: [
    ours,
    withHashing,
    script(READLINE, 'readline.mjs'),
    script('chunks + JSON.parse', 'chunked.mjs'),
    duckDb(DUCKDB, 'ndjson'),
    ...atHand.peers,
  ],
  clicks: [
    ours,
    withHashing,
    script('readActivities, every item', 'activities.mjs'),
    script(READLINE, 'readline.mjs'),
    script('chunks + JSON.parse', 'chunked.mjs'),
    duckDb(DUCKDB, 'ndjson'),
    duckDb(DUCKDB_CHECKS, 'ndjson', 'checks'),
    ...atHand.peers.filter(({ name }) => name === orjson.name),
  ],
  blobs: [ours, withHashing, script(BLOBS, 'blobs.mjs'), duckDb(DUCKDB, 'array')],
  gzip: [
    ours,
    withHashing,
    script(READLINE, 'readline.mjs'),
    duckDb(DUCKDB, 'ndjson'),
    { name: INFLATE, command: (path) => node(child('inflate.mjs'), path) },
  ],
  csv: [ours, withHashing, duckDb(`${DUCKDB}, read_csv + json_extract`, 'csv')],
};
