import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkPromise, keepReleasedSchemas } from '../released-schemas.mjs';
import { root } from '../root.mjs';

const RECORD = 'schemas/records/url-time-of-click-record.schema.json';
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'released-'));
  cpSync(join(root, 'schemas'), join(copy, 'schemas'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  mkdirSync(join(copy, '.changeset'));
});

afterEach(() => rmSync(copy, { recursive: true }));

it('says so in one line when nothing was released yet', () => {
  expect(checkPromise(copy)).toEqual({
    status: 0,
    output: '',
    note: 'no release yet: nothing to compare',
  });
});

it('is content without a changeset as long as the schemas are those of the release', () => {
  keepReleasedSchemas('1.0.0', copy);
  expect(checkPromise(copy)).toMatchObject({ status: 0, note: 'since 1.0.0, no step promised' });
});

it('refuses a changeset that promises too little, and takes one that promises enough', () => {
  keepReleasedSchemas('1.0.0', copy);
  edit(RECORD, '"UserIp": {', '"UserIp2": {');
  promise('patch');
  const refused = checkPromise(copy);
  expect(refused.status).toBe(1);
  expect(refused.output).toMatch(/breaking: .*UserIp/);
  expect(refused.output).toContain('A patch step is promised; these changes need major.');
  promise('major');
  expect(checkPromise(copy)).toMatchObject({
    status: 0,
    note: 'since 1.0.0, a major step promised',
  });
});

it('counts the largest step of several changesets, and an empty one as none', () => {
  keepReleasedSchemas('1.0.0', copy);
  edit(RECORD, '"description": "', '"description": "Now told otherwise. ');
  writeFileSync(join(copy, '.changeset/empty.md'), '---\n---\n\nInner.\n');
  expect(checkPromise(copy)).toMatchObject({ status: 1 });
  promise('patch');
  expect(checkPromise(copy)).toMatchObject({ status: 0 });
});

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

function promise(step: string): void {
  writeFileSync(
    join(copy, '.changeset/one.md'),
    `---\n"@timeofclick/schemas": ${step}\n---\n\nschema: something changes.\n`,
  );
}
