// End-to-end tests: the built application, in a real browser or in Electron, on a fresh register each.
import { defineConfig } from '@playwright/test';

const timezoneId = 'Europe/Paris';
// The page, the core and the tests have one day, as on a user's machine: around midnight they would differ.
process.env.TZ = timezoneId;

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/globalSetup.ts',
  fullyParallel: true,
  workers: 2,
  // What passes the second time only is named at the end of the run: nothing unstable goes unsaid.
  retries: 1,
  timeout: 120_000 * Number(process.env.VIGIE_SLOWNESS ?? 1),
  // A bound on what never comes, not on speed: the passphrase of a register takes its time on purpose.
  expect: { timeout: 25_000 },
  reporter: [
    ['dot'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/playwright.json' }],
  ],
  outputDir: 'test-results/e2e',
  use: {
    locale: 'fr-FR',
    timezoneId,
    viewport: { width: 1024, height: 700 },
    trace: 'retain-on-failure',
  },
});
