import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { auditClick, itemsOf } from '../../test/invented-items.ts';
import { exportsOfThePayrollStory } from '../../test/payroll-story.ts';
import { ReportBuilder } from './report-builder.ts';

const SCHEMAS = new URL('../../../../schemas/', import.meta.url);
const BASE = 'https://unpkg.com/@timeofclick/schemas@1/';
let validator: (name: string) => ValidateFunction;

beforeAll(() => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const files = readdirSync(fileURLToPath(SCHEMAS), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) =>
    /^(enums\/[^/]+|report|people)\.schema\.json$/.test(name),
  )) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
  }
  validator = (name) => {
    const validate = ajv.getSchema(`${BASE}${name}.schema.json`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    return validate;
  };
});

const noUrl = auditClick('none', null, null, { url: null, sourceId: null, userIp: null });

test.each([
  ['nothing', []],
  ['the payroll story', exportsOfThePayrollStory().flat()],
  ['a click that says nothing', itemsOf('x.csv', [noUrl])],
])('the report and the people of %s are as their schemas say', async (_, items) => {
  const builder = await ReportBuilder.from(items);
  for (const [name, value] of [
    ['report', builder.build()],
    ['people', builder.people()],
  ] as const) {
    const validate = validator(name);
    validate(JSON.parse(JSON.stringify(value)));
    expect(validate.errors ?? []).toEqual([]);
  }
});
