import { describe, expect, test } from 'vitest';
import { buildModel } from '../src/build-model/build-model.ts';
import { checkModel } from '../src/check-model/check-model.ts';
import { emitters } from '../src/emitters/emitters.ts';
import { fixture } from './fixture/fixture.ts';
import { asSchemaFiles } from './fixture/json-files.ts';

const { model, problems } = buildModel(asSchemaFiles(fixture()));

test('the fixture has no mistake', () => {
  expect([...problems, ...checkModel(model)]).toEqual([]);
});

// One golden file per emitter. `npm run test:update` writes them anew; read the diff before committing.
describe.each(Object.entries(emitters))('emitter %s', (name, emit) => {
  test('writes what it wrote before', async () => {
    const files = await emit(model);
    const text = files.map((file) => `=== ${file.area}/${file.path}\n${file.text}`).join('\n');
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('writes the same again', async () => {
    expect(await emit(model)).toEqual(await emit(buildModel(asSchemaFiles(fixture())).model));
  });

  test('ends every line with LF and every file with one', async () => {
    for (const { text } of await emit(model)) {
      expect(text).not.toContain('\r');
      expect(text).toMatch(/[^\n]\n$/);
    }
  });
});
