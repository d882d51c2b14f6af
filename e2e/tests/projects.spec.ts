import type { Page } from '@playwright/test';
import {
  ComponentPage,
  expect,
  PageRecord,
  SecretDrawer,
  signInAs,
  startStack,
  StreamRecord,
  test,
  type Stack,
} from '../src';

/** Names of the other project, its component, release, and environment variable. */
const HIDDEN = /back-office|ledger/i;
const OTHERS = "Components that you can't see might also use this secret.";
const OTHER_WORKLOADS =
  "Workloads that you can't see might also use this secret.";

let stack: Stack;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  stack = await startStack({ firstPort: 13500, auth: 'oidc' });
});

test.afterAll(() => stack.stop());

const openSecrets = (page: Page) =>
  page.goto(`${stack.appUrl}/settings/secrets?namespace=acme-corp`);

test('a developer of one project sees nothing of another, but that there may be more', async ({
  page,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const streams = await StreamRecord.of(page);
  await openSecrets(page);
  await signInAs(page, 'store-developer');
  await expect(secrets.row('db-creds')).toContainText('At least 2 components');
  await expect(secrets.row('github-pat')).toContainText('At least 1 build');

  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  const usedBy = drawer.root.getByRole('region', { name: 'Used by' });
  await expect(usedBy).toContainText('checkout');
  await expect(usedBy).toContainText(OTHERS);
  await expect(drawer.root.getByText('3 of 4 synced')).toBeVisible();
  await expect(drawer.root.getByText(OTHERS)).toHaveCount(1);
  await expect(drawer.root.getByText(OTHER_WORKLOADS)).toBeVisible();

  await drawer.openDelete();
  const { deleteDialog } = drawer;
  await expect(deleteDialog).toContainText('2 components use this secret.');
  await expect(deleteDialog).toContainText(OTHERS);
  const submit = deleteDialog.getByRole('button', { name: 'Delete secret' });
  await expect(submit).toBeDisabled();
  await deleteDialog.getByLabel('Type db-creds to confirm').fill('db-creds');
  await expect(submit).toBeEnabled();
  await deleteDialog.getByRole('button', { name: 'Cancel' }).click();

  await drawer.button('Remove password').click();
  const removed = drawer.root.getByRole('group', { name: 'password' });
  for (const component of ['checkout', 'catalog']) {
    await expect(removed).toContainText(`${component} uses this key in`);
  }
  await drawer.button('Discard').click();

  await page.goto(`${stack.appUrl}/settings/secrets?scope=all&view=secrets`);
  await expect(secrets.row('db-creds')).toContainText('At least 2 components');
  await expect(page.getByText('Not used', { exact: true })).toHaveCount(0);

  await page.goto(
    `${stack.appUrl}/catalog/acme-corp/component/catalog/secrets`,
  );
  await expect(
    new ComponentPage(page).row('Build', 'github-pat'),
  ).toBeVisible();

  const heard = { ...(await record.contents()), streams: streams.text };
  expect(heard.streams).toContain('event: ');
  expect(heard['the answers']).toContain('catalog-production');
  const found = Object.entries(heard).filter(([, text]) => HIDDEN.test(text));
  expect(found.map(([place]) => place)).toEqual([]);
});

test('an administrator sees the components of both projects', async ({
  page,
  secrets,
}) => {
  await openSecrets(page);
  await signInAs(page, 'admin');
  await expect(secrets.row('db-creds')).toContainText('3 components');
  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  await expect(
    drawer.root.getByRole('region', { name: 'Used by' }),
  ).toContainText('ledger');
  await expect(drawer.root.getByText(OTHERS)).toHaveCount(0);
});
