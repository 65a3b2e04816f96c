import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileAssembly } from '../src/assembly.ts';
import { buildModel } from '../src/build-model/build-model.ts';
import { generate } from '../src/generate.ts';
import { layoutOf } from '../src/layout.ts';
import { describeProblem } from '../src/problem.ts';
import { readSchemas } from '../src/read-schemas.ts';
import { compareOutputs } from '../src/replace-outputs.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const layout = layoutOf(`${repository}/schemas`, repository);

test('the schemas have no mistake, and what is checked in is what they generate, twice, within 10 s', async () => {
  const before = process.cpuUsage();
  const first = await generate(readSchemas(layout.schemas));
  const assembly = await compileAssembly(repository);
  const { user, system } = process.cpuUsage(before);
  const second = await generate(readSchemas(layout.schemas));
  const problems = first.success ? [] : first.problems.map(describeProblem);
  expect(problems).toEqual([]);
  if (!first.success) return;
  expect(second).toEqual(first);
  expect(await compileAssembly(repository)).toEqual(assembly);
  expect(compareOutputs(layout, [...first.files, ...assembly])).toEqual([]);
  // Processor time: what else the machine does is not the generator's.
  expect((user + system) / 1e6).toBeLessThan(10);
});

test('an activity names a row of the decision table as its decision', () => {
  const { model } = buildModel(readSchemas(layout.schemas));
  const rows = model.activity?.decisions?.rows.map((row) => row.id);
  const decision = model.objects
    .find((object) => object.typeName === 'Provenance')
    ?.properties.find((property) => property.name === 'decision');
  expect(decision?.type.literals).toEqual(rows);
});
