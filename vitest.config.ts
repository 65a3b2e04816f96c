import { defineConfig } from 'vitest/config';

// For `npx vitest` at the root: every project at once. `npm test` runs one project per package.
export default defineConfig({
  test: { projects: ['{packages,tools}/*/vitest.config.ts', 'docs/vitest.config.ts'] },
});
