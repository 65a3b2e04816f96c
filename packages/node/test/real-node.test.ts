import { expect, it } from 'vitest';

it('loads in Node by its published name', async () => {
  expect(process.versions.node).toMatch(/^\d+\./);
  await expect(import('@timeofclick/node')).resolves.toBeTypeOf('object');
});
