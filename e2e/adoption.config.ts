import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Installs the plugins in new Backstage apps: `npm run test:adoption`. */
export default defineConfig({
  ...base,
  testDir: 'adoption',
  globalSetup: undefined,
  outputDir: 'test-results/adoption',
  reporter: [['list']],
  timeout: 30 * 60_000,
});
