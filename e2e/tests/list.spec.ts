import type { Locator } from '@playwright/test';
import { expect, test, type Stack } from '../src';

const SECRETS = 250;

test('a namespace with 250 secrets is shown completely', async ({
  page,
  stack,
  secrets,
}) => {
  await createMany(stack);
  await secrets.open(stack.appUrl, 'default');

  await expect(page.getByText(`${SECRETS} secrets`)).toBeVisible();
  await secrets.search.fill('bulk-249');
  await expect(secrets.row('bulk-249')).toBeVisible();
  await expect(page.getByText(`1 of ${SECRETS} secrets`)).toBeVisible();
});

test('the namespace is in the URL and remembered', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl);
  await secrets.chooseNamespace('acme-corp');
  await expect(page).toHaveURL(/namespace=acme-corp/);
  await expect(secrets.row('github-pat')).toBeVisible();

  await page.goto(`${stack.appUrl}/settings`);
  await secrets.tab.click();
  await expect(secrets.row('github-pat')).toBeVisible();
});

test('popups open below their fields and never cover them', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.namespace.click();
  await expectBelow(page.getByRole('listbox'), secrets.namespace);
  await page.keyboard.press('Escape');
  await expect(secrets.namespace).toBeFocused();

  const filter = page
    .getByRole('button', { name: 'Type', exact: true })
    .first();
  const box = await filter.boundingBox();
  await filter.click();
  const menu = page.getByRole('menu', { name: 'Type' });
  await expect(menu).toBeVisible();
  const menuBox = await menu.boundingBox();
  expect(menuBox!.y).toBeGreaterThanOrEqual(box!.y + box!.height - 1);
});

test('search and filters are in the URL, and Back closes what was opened', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.search.fill('password');
  await page.getByRole('button', { name: 'Type', exact: true }).first().click();
  await page.getByRole('menuitemcheckbox', { name: /^Basic auth/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/q=password&type=kubernetes.io%2Fbasic-auth/);
  await expect(secrets.row('db-creds')).toBeHidden();
  await page.reload();
  await expect(secrets.row('github-pat')).toBeVisible();
  await expect(secrets.search).toHaveValue('password');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(secrets.row('db-creds')).toBeVisible();

  await page
    .getByRole('button', { name: 'Open db-creds', exact: true })
    .click();
  await expect(page.getByRole('dialog', { name: 'db-creds' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog', { name: 'db-creds' })).toBeHidden();
});

test('narrow screens show cards, with filters in a drawer', async ({
  page,
  stack,
  secrets,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await secrets.open(stack.appUrl, 'acme-corp');
  const open = page.getByRole('button', { name: 'Open db-creds', exact: true });
  await expect(open).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Filter secrets' }).click();
  const drawer = page.getByRole('dialog', { name: 'Filter secrets' });
  await drawer.getByRole('checkbox', { name: /^Basic auth/ }).check();
  await drawer.getByRole('button', { name: /^Show \d+ secrets?$/ }).click();
  await expect(open).toBeHidden();
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

async function expectBelow(popup: Locator, field: Locator): Promise<void> {
  await expect(popup).toBeVisible();
  const [above, below] = [await field.boundingBox(), await popup.boundingBox()];
  expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height - 1);
}

async function createMany(stack: Stack): Promise<void> {
  for (let index = 0; index < SECRETS; index++) {
    const response = await fetch(
      `${stack.secretApiUrl}/api/v1alpha1/namespaces/default/secrets`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          secretName: `bulk-${index}`,
          secretType: 'Opaque',
          targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
          data: { token: `value ${index}` },
          labels: { 'openchoreo.dev/secret-type': 'generic' },
        }),
      },
    );
    expect(response.status).toBe(201);
  }
}
