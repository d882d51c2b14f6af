import { test as base } from '@playwright/test';
import { SecretsTab } from './SecretsTab';
import { startStack, type Stack } from './stack';

const STACK_START_TIMEOUT_MS = 240_000;

interface WorkerFixtures {
  /** The stack as `npm start` runs it, on the embedded platform. */
  stack: Stack;
}

interface TestFixtures {
  secrets: SecretsTab;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    async ({}, use) => {
      const stack = await startStack({ firstPort: 13000 });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: STACK_START_TIMEOUT_MS },
  ],
  secrets: async ({ page }, use) => {
    await use(new SecretsTab(page));
  },
});

export { expect } from '@playwright/test';
