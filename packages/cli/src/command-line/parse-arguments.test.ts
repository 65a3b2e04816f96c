import { describe, expect, it } from 'vitest';
import { parseArguments } from './parse-arguments.ts';
import type { UsageError } from './usage-error.ts';

function parsed(...words: string[]): unknown {
  const request = parseArguments(words);
  return request.kind === 'run'
    ? { name: request.command.name, ...request.arguments }
    : request.kind;
}

describe('what is understood', () => {
  it.each([
    [
      ['report', 'a.csv', '--json'],
      { name: 'report', operands: ['a.csv'], options: { json: true } },
    ],
    [['report', '--top=3', '-'], { name: 'report', operands: ['-'], options: { top: '3' } }],
    [
      ['convert', '-o', 'out.csv', 'in'],
      { name: 'convert', operands: ['in'], options: { output: 'out.csv' } },
    ],
    [['report', '--', '--odd-name'], { name: 'report', operands: ['--odd-name'], options: {} }],
    [
      ['people', '--outcome', 'may-have'],
      { name: 'people', operands: [], options: { outcome: 'mayHave' } },
    ],
    [['people', '--to', 'CSV'], { name: 'people', operands: [], options: { to: 'csv' } }],
    [['report', '--user=-x'], { name: 'report', operands: [], options: { user: '-x' } }],
  ])('%j', (words, expected) => {
    expect(parsed(...words)).toEqual(expected);
  });

  it.each([
    [[], 'help'],
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['help', 'report'], 'help'],
    [['report', '--help'], 'help'],
    [['--version'], 'version'],
    [['-V'], 'version'],
  ])('%j asks for %s', (words, kind) => {
    expect(parsed(...words)).toBe(kind);
  });
});

it.each([
  [['reprot'], 'no command "reprot"; did you mean report?'],
  [
    ['x'],
    'no command "x"; the commands are report, people, convert, validate, observe, explain, schema',
  ],
  [['help', 'peple'], 'no command "peple"; did you mean people?'],
  [['report', '--domian', 'a'], 'no option --domian; did you mean --domain?'],
  [['report', '-x'], 'no option -x'],
  [['schema', '--json'], 'no option --json'],
  [['report', '--tz', '--json'], '--tz needs a value: --tz ZONE'],
  [['report', '--tz'], '--tz needs a value: --tz ZONE'],
  [['report', '--tz='], '--tz needs a value: --tz ZONE'],
  [['convert', '--to'], '--to needs a value: --to ndjson|csv|json'],
  [['report', '--json=yes'], '--json takes no value'],
  [['report', '--tz', 'UTC', '--tz', 'UTC'], '--tz is given twice'],
  [['people', '--to', 'jsn'], '--to is table, csv, json, not "jsn"; did you mean json?'],
  [
    ['report', '--outcome', 'mayHave'],
    '--outcome is reached, pending, stopped, unknown, not "mayHave"',
  ],
  [['--json', 'report'], 'no option --json'],
])('%j fails: %s', (words, message) => {
  let said = '';
  try {
    parseArguments(words);
  } catch (error) {
    said = (error as UsageError).message;
  }
  expect(said).toBe(message);
});
