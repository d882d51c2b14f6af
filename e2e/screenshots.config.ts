import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Takes a picture of every screen: `npm run screenshots`. */
export default defineConfig({
  ...base,
  testDir: 'screenshots',
  outputDir: 'test-results/screenshots',
  reporter: [['list']],
  timeout: 180_000,
});
