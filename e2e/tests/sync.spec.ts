import type { Locator, Page } from '@playwright/test';
import { endFaults, expect, SecretDrawer, switchFaultOn, test } from '../src';

/** Timeout for the backoff of External Secrets Operator and the refresh interval of planes. */
const RECOVERY_MS = 40_000;
/** Promised for a rotation: the failure shows within 5 s, and the recovery within 15 s after unsealing. */
const FAILED_WITHIN_MS = 5_000;
const SYNCED_WITHIN_MS = 15_000;

test.afterEach(({ stack }) => endFaults(stack));

test('a failed push shows its cause, and Synced as soon as it succeeds', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toContainText('Synced');

  await switchFaultOn(stack, 'store', { kind: 'push-failing' });
  await secrets.fillIn('sync-failing', ['token', 'planted-sync-marker']);
  await secrets.create();

  const row = secrets.row('sync-failing');
  await expect(row).toContainText('Failed');
  await expect(row).toContainText('Store denies access');
  await expect(
    row.getByTitle(/could not write remote ref [\s\S]* permission denied/),
  ).toBeVisible();
  const drawer = await openDrawer(page, 'sync-failing');
  const path = drawer.getByRole('list', { name: 'Sync path' });
  await expect(
    path.getByRole('listitem').filter({ hasText: 'Plane dp-prod' }),
  ).toContainText('Synced');
  await expect(
    path.getByRole('listitem').filter({ hasText: 'Store default' }),
  ).toContainText('Failed');
  await expect(drawer.getByRole('alert')).toContainText(
    'the store of dp-prod denies access',
  );
  await expect(
    drawer.getByRole('group', { name: /^Message from External Secrets/ }),
  ).toContainText('permission denied');
  await expect(
    drawer.getByText('kubectl describe clustersecretstore default'),
  ).toBeVisible();
  await closeDrawer(drawer);
  await expect(page.getByText('sync-failing failed to sync.')).toBeVisible();
  await page.getByRole('button', { name: 'Show 1 secret' }).click();
  await expect(secrets.row('db-creds')).toBeHidden();
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await openDrawer(page, 'sync-failing');
  await endFaults(stack);
  await expect(drawer.getByText(/^Synced to dp-prod/)).toBeVisible({
    timeout: RECOVERY_MS,
  });
  await closeDrawer(drawer);
  await expect(row).toContainText('Synced');
  expect(await page.content()).not.toContain('planted-sync-marker');
});

test('a rotation fails while the store is sealed, and is synced after unsealing', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const row = secrets.row('db-creds');
  await expect(row).toContainText('Synced');

  await switchFaultOn(stack, 'store', { kind: 'sealed' });
  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  await drawer.replace('password', 'planted-rotation-marker');
  await drawer.save();
  await drawer.expectSaved();
  const message = drawer.root.getByRole('group', {
    name: /^Message from External Secrets/,
  });
  await expect(message).toContainText('Vault is sealed', {
    timeout: FAILED_WITHIN_MS,
  });
  await expect(drawer.root.getByRole('alert')).toContainText(
    'the store of dp-prod is sealed',
  );

  await endFaults(stack);
  await expect(drawer.root.getByText(/^Synced to dp-prod/)).toBeVisible({
    timeout: SYNCED_WITHIN_MS,
  });
  await closeDrawer(drawer.root);
  await expect(row).toContainText('Synced');
});

test('the secrets of a plane that is down are shown as unreachable', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toContainText('Synced');

  await switchFaultOn(stack, 'dp-prod', { kind: 'down' });
  await expect(secrets.row('db-creds')).toContainText('Unreachable');
  await expect(page.getByText("Plane dp-prod doesn't respond.")).toBeVisible();
  await expect(secrets.row('github-pat')).toContainText('Synced');

  await endFaults(stack);
  await expect(secrets.row('db-creds')).toContainText('Synced', {
    timeout: RECOVERY_MS,
  });
});

test("a secret shows which workloads have its value, and which don't", async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = await openDrawer(page, 'db-creds');
  await expect(drawer.getByText('4 of 5 synced')).toBeVisible();
  const workloads = drawer.getByRole('list', { name: 'Workloads' });
  await expect(workloads.getByRole('listitem').first()).toContainText(
    /catalog · production.*Failed.*OpenChoreo created no ExternalSecret/,
  );
  await expect(
    workloads
      .getByRole('listitem')
      .filter({ hasText: 'checkout · production' }),
  ).toContainText('Synced');
});

async function openDrawer(page: Page, name: string): Promise<Locator> {
  const drawer = new SecretDrawer(page, name);
  await drawer.open();
  return drawer.root;
}

async function closeDrawer(drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(drawer).toBeHidden();
}
