import { endFaults, expect, switchFaultOn, test } from '../src';

/** The backoff of External Secrets Operator and the interval at which planes are asked. */
const RECOVERY_MS = 40_000;

test.afterEach(({ stack }) => endFaults(stack));

test('a secret that cannot be pushed says why, and that it is there as soon as it is', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toContainText('Synced');

  await switchFaultOn(stack, 'store', { kind: 'push-failing' });
  await secrets.openDialog();
  const { dialog } = secrets;
  await dialog.getByLabel('Name', { exact: true }).fill('sync-failing');
  await secrets.choosePlane('dp-prod');
  await dialog.getByLabel('Key').first().fill('token');
  await dialog.getByLabel('Value').first().fill('planted-sync-marker');
  await secrets.create();

  const row = secrets.row('sync-failing');
  await expect(row).toContainText('Failed');
  await expect(row).toContainText('store denies access');
  await expect(
    row.getByTitle(/could not write remote ref .* permission denied/),
  ).toBeVisible();
  await page.getByText('1 not synced').click();
  await expect(secrets.row('db-creds')).toBeHidden();
  await expect(row).toBeVisible();
  await page.getByLabel('State').selectOption('');

  await endFaults(stack);
  await expect(row).toContainText('Synced', { timeout: RECOVERY_MS });
  expect(await page.content()).not.toContain('planted-sync-marker');
});

test('the secrets of a plane that is down are shown, and said to be out of reach', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toContainText('Synced');

  await switchFaultOn(stack, 'dp-prod', { kind: 'down' });
  await expect(secrets.row('db-creds')).toContainText('Unreachable');
  await expect(page.getByText(/plane dp-prod unreachable/)).toBeVisible();
  await expect(secrets.row('github-pat')).toContainText('Synced');

  await endFaults(stack);
  await expect(secrets.row('db-creds')).toContainText('Synced', {
    timeout: RECOVERY_MS,
  });
});
