import { defineConfig } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  timeout: 60_000,
  expect: { timeout: 7_000 },
  workers: 1,
  retries: 1,
  outputDir: '../test-results',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Vilnius',
    screenshot: 'only-on-failure',
    // Each device would fetch every page for later; only the journey without a connection needs that.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
