import { expect, it } from 'vitest';
import { collect } from './testing/collect.ts';

const REPORT =
  '{\n  "run": {\n    "version": "1.2.3",\n    "mode": "fast",\n    "tz": "UTC"\n  }\n}\n';
const PERSON = '{"userId":"a\\"b@contoso.com","outcome":"reached","route":null,"page":"none"}';

// What the command writes today is held against this in the tests of the command.
it.each([
  [
    'report --html',
    '<!doctype html>\n<html lang="en">\n<meta name="generator" content="timeofclick 1">',
  ],
  ['report --json', REPORT],
  ['report --json through PowerShell', REPORT.replaceAll('\n', '\r\n')],
  ['people --to json', `[\n  ${PERSON}\n]\n`],
  ['people --to csv', '\ufeffperson,outcome,how,clicks,clicks that reached,first click (UTC)\r\n'],
  ['validate --json', '{"profile":"observed","files":[\n{"issues":[]}]}'],
])('passes by what %s wrote, however its bytes arrive', async (_, text) => {
  for (const parts of [[1], [7], [4096]]) {
    const { frames, framing } = await collect(text, {}, parts);
    expect({ frames, framing }).toEqual({ frames: [], framing: 'own-output' });
  }
});

it.each([
  ['a page of another tool', '<!doctype html>\n<html><p>timeofclick</p></html>'],
  ['a list of people of another tool', '[\n  {"userId":"a","outcome":"reached"}\n]'],
  ['an object with a run', '{\n  "run": {\n    "id": 1\n  }\n}'],
  ['people of another tool', 'person,outcome,how\na,b,c\n'],
  ['text with a place', 'see audit.csv, line 3, byte 4 (record 3)\n'],
])('reads %s', async (_, text) => {
  for (const parts of [[1], [4096]]) {
    expect((await collect(text, {}, parts)).framing).not.toBe('own-output');
  }
});
