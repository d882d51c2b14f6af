import { expect, test } from '@playwright/test';
import { SecretsTab } from '../src';
import { root } from './readme';
import { RunningApp } from './RunningApp';
import { StockApp, type FrontendSystem } from './StockApp';

const APP_URL = 'http://localhost:3000';
const START_TIMEOUT_MS = 300_000;
const READY_URLS = [
  'http://127.0.0.1:7080/health',
  'http://127.0.0.1:7007/.backstage/health/v1/readiness',
  APP_URL,
];

const systems: FrontendSystem[] = ['new', 'legacy'];
const running: RunningApp[] = [];

test.afterEach(async () => {
  await Promise.all(running.splice(0).map(app => app.stop()));
});

for (const frontend of systems) {
  test(`an app with the ${frontend} frontend system gets Settings → Secrets by the README`, async ({
    page,
  }) => {
    const app = await StockApp.create(frontend);
    await app.followReadme();
    expect(await app.listDoubledPackages()).toEqual([]);

    running.push(
      RunningApp.start(root, 'npm start -- --no-portal --no-demo'),
      app.start(),
    );
    for (const url of READY_URLS) {
      await expect
        .poll(async () => ((await isReady(url)) ? 'ready' : lastOutput()), {
          timeout: START_TIMEOUT_MS,
          message: url,
        })
        .toBe('ready');
    }

    const secrets = new SecretsTab(page);
    await secrets.open(APP_URL, 'acme-corp');
    await expect(page.getByRole('tab', { name: 'General' })).toBeVisible();
    await expect(secrets.row('db-creds')).toBeVisible();
    await secrets.openDialog();
    await secrets.dialog.getByLabel('Name', { exact: true }).fill('adopted');
    await secrets.choosePlane('dp-prod');
    await secrets.dialog.getByLabel('Key', { exact: true }).fill('token');
    await secrets.dialog.getByLabel('Value', { exact: true }).fill('s3cret');
    await secrets.create();
    await expect(secrets.row('adopted')).toBeVisible();
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function lastOutput(): string {
  return running.map(({ log }) => log).join('\n');
}
