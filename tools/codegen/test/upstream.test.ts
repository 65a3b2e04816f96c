import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildModel } from '../src/build-model/build-model.ts';
import { readSchemas } from '../src/read-schemas.ts';
import { runTool } from '../src/run-tool.ts';
import { comparePage } from '../src/upstream/compare-page.ts';
import { upstreamPage } from './fixture/upstream-page.ts';

const schemas = fileURLToPath(new URL('../../../schemas', import.meta.url));
const { model } = buildModel(readSchemas(schemas));
const page = upstreamPage(model);

/** What is changed on the page: a text in a table, what it becomes, what is said. */
const planted: readonly (readonly [string, string | RegExp, string, string])[] = [
  [
    'a new member',
    '|41|ThreatIntelligenceUrl|',
    '|470|BrandNew|New.|\r\n|41|ThreatIntelligenceUrl|',
    'AuditLogRecordType: member 470 BrandNew is new',
  ],
  [
    'a member gone',
    /\|29\|MailSubmission\|[^\r]*\r\n/,
    '',
    'AuditLogRecordType: member 29 MailSubmission is not on the page',
  ],
  [
    'a rename',
    '|25|MicrosoftTeams|',
    '|25|Teams|',
    'AuditLogRecordType: value 25 is called Teams, in the schemas MicrosoftTeams',
  ],
  [
    'a value given to another member',
    '|2|ExchangeItem|',
    '|2|ExchangeItemGroup|',
    'AuditLogRecordType: value 2 was given to ExchangeItemGroup, in the schemas ExchangeItem',
  ],
  [
    'a renamed linked value',
    /\[93\]\(Page\.md\)\|\w+\|/,
    '[93](Page.md)|AipFound|',
    'AuditLogRecordType: value 93 is called AipFound, in the schemas AipDiscover',
  ],
  ['a name that is empty', '|4|SharePoint|', '|4||', 'AuditLogRecordType: value 4 has no name'],
  [
    'a value that stands twice',
    '|6|SharePointFileOperation|',
    '|6|SharePointFileOperation|a|\r\n|6|Again|',
    'AuditLogRecordType: value 6 stands twice: SharePointFileOperation and Again',
  ],
  [
    'other letters in a name',
    '|3|DCAdmin|',
    '|3|DcAdmin|',
    'UserType: value 3 is called DcAdmin, in the schemas DCAdmin',
  ],
  [
    'a negative value gone',
    /\|-3\|Pending\|[^\r]*\r\n/,
    '',
    'FileVerdict: member -3 Pending is not on the page',
  ],
  [
    'a value that is no number',
    '|1|Onprem|',
    '|pbm-1|Onprem|',
    'AuditLogScope: "pbm-1" is no value',
  ],
  [
    'a mandatory flip',
    /(\|AppName\u00a0\|[^|]*\|)Yes/,
    '$1No',
    'url-time-of-click-events: AppName is optional, in the schemas it is not',
  ],
  [
    'an optional one that became mandatory',
    /(\|ResultStatus\u00a0\|[^|]*\|)No/,
    '$1Yes',
    'common-schema: ResultStatus is mandatory, in the schemas it is not',
  ],
  [
    'a type',
    /(\|FileSize\u00a0\|)[^|]*\|/,
    '$1Edm.Int64|',
    'filedata: type of FileSize is Edm.Int64, in the schemas Edm.String',
  ],
  [
    'a new property',
    '|Subject\u00a0|',
    '|Language|Edm.String|No|New.|\r\n|Subject\u00a0|',
    'email-message-events: property Language is new',
  ],
  [
    'a property gone',
    /\|Latest Delivery location\u00a0\|[^\r]*\r\n/,
    '',
    'email-message-events: property Latest Delivery location is not on the page',
  ],
]; // prettier-ignore

test('a page that says what the schemas say has no difference, whatever its form', () => {
  expect(comparePage(page, model)).toEqual([]);
  expect(comparePage(page.replaceAll('\r\n', '\n'), model)).toEqual([]);
  expect(comparePage(`\uFEFF${page}`, model)).toEqual([]);
});

test.each(planted)('finds %s, and nothing else', (_, from, to, said) => {
  expect(plant(page, from, to)).not.toBe(page);
  const found = comparePage(plant(page, from, to), model).map(
    ({ table, message }) => `${table}: ${message}`,
  );
  expect(found).toEqual([said]);
});

test('finds all fifteen at once, names their lines, and fails', async () => {
  expect(planted).toHaveLength(15);
  const folder = mkdtempSync(join(tmpdir(), 'upstream-'));
  const file = join(folder, 'page.md');
  const spoilt = planted.reduce((text, [, from, to]) => plant(text, from, to), page);
  writeFileSync(file, spoilt);
  const lines: string[] = [];
  const context = {
    out: (text: string) => lines.push(text),
    err: (text: string) => lines.push(text),
  };
  expect(await runTool(['upstream', file, '--schemas', schemas], context)).toBe(1);
  expect(lines.at(-1)).toBe('15 differences\n');
  expect(lines[0]).toMatch(/page\.md(:\d+)?: /);
  writeFileSync(file, page);
  expect(await runTool(['upstream', file, '--schemas', schemas], context)).toBe(0);
  expect(await runTool(['upstream', join(folder, 'none.md'), '--schemas', schemas], context)).toBe(
    2,
  );
  rmSync(folder, { recursive: true });
});

test('a table that the page lost is named', () => {
  const found = comparePage(page.replace('### PolicyAction', '### Other'), model);
  expect(found).toEqual([
    { table: 'PolicyAction', line: null, message: 'the page has no such table' },
  ]);
});

/** Edits the last place, since earlier tables of the same heading do not count. */
function plant(text: string, from: string | RegExp, to: string): string {
  const cut = text.lastIndexOf('# Something else');
  return text.slice(0, cut) + text.slice(cut).replace(from, to);
}
