import { expect, it } from 'vitest';
import { runExactness } from './run-exactness.ts';

it('reads hostile lines alike in every way; a million of them in `npm run exactness`', async () => {
  const { clicks, skipped, unreadable } = await runExactness(20_000, 20);
  expect(clicks).toBeGreaterThan(500);
  expect(skipped).toBeGreaterThan(5000);
  expect(unreadable).toBeGreaterThan(100);
}, 120_000);
