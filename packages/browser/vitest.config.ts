import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from '../../tools/setup/chromium.mjs';
import { reportersFor, typeTests } from '../../tools/setup/node-tests.mjs';
import { vectorsPlugin } from '../conformance/disk/vectors-plugin.ts';

export default defineConfig({
  test: {
    name: 'browser',
    reporters: reportersFor('browser'),
    projects: [
      {
        plugins: [vectorsPlugin()],
        test: {
          name: 'in the browser',
          include: ['test/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // Pages as a site serves them, with its Content-Security-Policy: driven from outside.
        test: { name: 'pages', include: ['test/**/*.page.test.ts'], testTimeout: 120_000 },
      },
      { test: { name: 'types', include: [], typecheck: typeTests } },
    ],
  },
});
