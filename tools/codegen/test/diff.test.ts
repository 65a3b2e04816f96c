import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildModel } from '../src/build-model/build-model.ts';
import { verdictOf } from '../src/diff/change.ts';
import { diffModels } from '../src/diff/diff-models.ts';
import { readSchemas } from '../src/read-schemas.ts';
import { runTool } from '../src/run-tool.ts';
import { drop, set } from './fixture/edit-files.ts';
import { fixture } from './fixture/fixture.ts';
import { formChanges } from './fixture/form-changes.ts';
import { asSchemaFiles, type JsonFiles } from './fixture/json-files.ts';
import { propertyChanges } from './fixture/property-changes.ts';
import { ruleChanges } from './fixture/rule-changes.ts';

const CLICK = 'records/click-record.schema.json';

const table = [...propertyChanges, ...formChanges, ...ruleChanges];

test.each(table)('%s', (_, edit, readers, writers, verdict) => {
  const files = fixture();
  edit(files);
  const changes = diffModels(modelOf(fixture()), modelOf(files));
  expect(changes.map((one) => [one.readers, one.writers])).toEqual([[readers, writers]]);
  expect(verdictOf(changes)).toBe(verdict);
});

test('nothing changed is nothing to release', () => {
  expect(table.length).toBeGreaterThanOrEqual(30);
  const changes = diffModels(modelOf(fixture()), modelOf(fixture()));
  const folder = fileURLToPath(new URL('../../../schemas', import.meta.url));
  const [old, now] = [0, 1].map(() => buildModel(readSchemas(folder)).model);
  expect(old && now && diffModels(old, now)).toEqual([]);
  expect([changes, verdictOf(changes)]).toEqual([[], 'none']);
});

test('the command tells each change, the worst first, and when too little is promised', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  const changed = fixture();
  set(changed, CLICK, 'properties', 'Url', 'description', 'Other.');
  drop(changed, CLICK, 'properties', 'Ip');
  write(join(folder, 'old'), fixture());
  write(join(folder, 'new'), changed);
  const run = async (...more: readonly string[]): Promise<readonly [number, string, string]> => {
    const printed = { out: '', err: '' };
    const code = await runTool(['diff', join(folder, 'old'), join(folder, 'new'), ...more], {
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
    });
    return [code, printed.out, printed.err];
  };
  const said = `breaking: ${CLICK}#/properties/Ip: Ip is gone
documentation: ${CLICK}#/properties/Url: Url is described otherwise
2 changes; version step: major
`;
  expect(await run()).toEqual([0, said, '']);
  expect(await run('--promised', 'major')).toEqual([0, said, '']);
  expect(await run('--promised', 'minor')).toEqual([
    1,
    said,
    'A minor step is promised; these changes need major.\n',
  ]);
  expect((await run('--promised', 'mayor'))[2]).toContain('did you mean "major"?');
  rmSync(folder, { recursive: true });
});

function modelOf(files: JsonFiles): ReturnType<typeof buildModel>['model'] {
  return buildModel(asSchemaFiles(files)).model;
}

function write(folder: string, files: JsonFiles): void {
  for (const { path, text } of asSchemaFiles(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
