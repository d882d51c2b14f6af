import { test as base } from '@playwright/test';
import { SecretApiProcess } from './SecretApiProcess';
import { SecretsTab } from './SecretsTab';
import { startStack, type Stack } from './stack';
import { UpstreamGate } from './UpstreamGate';

const STACK_START_TIMEOUT_MS = 240_000;

interface WorkerFixtures {
  /** The `npm start` stack with the embedded platform. */
  stack: Stack;
  /** A second portal on the same platform, behind a gate and with reveal off. */
  gated: GatedPortal;
}

export interface GatedPortal {
  portal: Stack;
  gate: UpstreamGate;
}

interface TestFixtures {
  secrets: SecretsTab;
  /** A separate secret-api behind the gate, which tests can kill. */
  mortalApi: SecretApiProcess;
}

/** The first port of a worker's stack. Test files with stacks of their own use ports from 13200 to 13999. */
function firstPortOf(parallelIndex: number): number {
  return 13_000 + 1_000 * parallelIndex;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    async ({}, use, { parallelIndex }) => {
      const firstPort = firstPortOf(parallelIndex);
      const stack = await startStack({ firstPort });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: STACK_START_TIMEOUT_MS },
  ],
  gated: [
    async ({ stack }, use, { parallelIndex }) => {
      const gate = await UpstreamGate.open(stack.secretApiUrl);
      const portal = await startStack({
        firstPort: firstPortOf(parallelIndex) + 100,
        openchoreoUrl: gate.url,
        canReveal: false,
      });
      await use({ portal, gate });
      await portal.stop();
      await gate.close();
    },
    { scope: 'worker', timeout: STACK_START_TIMEOUT_MS },
  ],
  mortalApi: async ({ stack, gated: { gate } }, use, { parallelIndex }) => {
    const port = firstPortOf(parallelIndex) + 190;
    const api = await SecretApiProcess.start(stack, port);
    gate.target = api.url;
    await use(api);
    gate.stopInterrupting();
    gate.target = stack.secretApiUrl;
    await api.kill();
  },
  /** Uses a large page size, so that tests don't depend on the number of secrets of other tests. */
  page: async ({ page }, use) => {
    await page.addInitScript(() =>
      window.localStorage.setItem('/openchoreo-secrets/rowsPerPage', '100'),
    );
    await use(page);
  },
  secrets: async ({ page }, use) => {
    await use(new SecretsTab(page));
  },
});

export { expect } from '@playwright/test';
