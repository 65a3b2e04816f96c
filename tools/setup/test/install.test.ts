import { expect, it } from 'vitest';
import { isInstalled } from '../install.mjs';

const wanted = {
  packages: {
    '': {},
    'packages/core': { version: '0.1.0' },
    'node_modules/@timeofclick/core': { link: true },
    'node_modules/left': { version: '1.0.0' },
    'node_modules/only-on-another-platform': { version: '1.0.0', optional: true },
  },
};
const core = { 'node_modules/@timeofclick/core': { link: true } };

it('takes an installation that matches the lockfile, other platforms aside', () => {
  const packages = { ...core, 'node_modules/left': { version: '1.0.0' } };
  expect(isInstalled(wanted, { packages })).toBe(true);
});

it('wants a new one when a version differs', () => {
  const packages = { ...core, 'node_modules/left': { version: '0.9.0' } };
  expect(isInstalled(wanted, { packages })).toBe(false);
});

it('wants a new one when a package or a workspace link is missing', () => {
  expect(isInstalled(wanted, { packages: core })).toBe(false);
  expect(isInstalled(wanted, { packages: { 'node_modules/left': { version: '1.0.0' } } })).toBe(
    false,
  );
});
