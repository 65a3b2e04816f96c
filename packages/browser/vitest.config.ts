import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from '../../tools/setup/chromium.mjs';
import { reportersFor } from '../../tools/setup/node-tests.mjs';

export default defineConfig({
  test: {
    name: 'browser',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    reporters: reportersFor('browser'),
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromiumLaunchOptions() }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
