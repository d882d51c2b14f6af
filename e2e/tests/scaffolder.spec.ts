import { expect, PageRecord, readStore, test } from '../src';

const VALUE = 'planted-template-marker';

test('a template takes a secret and a key of one that is created on the way, and never a value', async ({
  page,
  stack,
}) => {
  const record = PageRecord.of(page);
  await page.goto(`${stack.appUrl}/create/templates/acme-corp/service`);
  await page.getByRole('button', { name: 'Enter' }).click();

  await page.getByRole('combobox', { name: /^Git credentials/ }).click();
  await page.getByRole('option', { name: /github-pat/ }).click();
  await page.getByRole('button', { name: 'Create secret' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Create secret' });
  await dialog.getByLabel('Name', { exact: true }).fill('from-template');
  await dialog.getByRole('combobox', { name: 'Target plane' }).click();
  await page.getByRole('option', { name: 'dp-prod' }).click();
  await dialog.getByLabel('Key').first().fill('token');
  await dialog.getByLabel('Value').first().fill(VALUE);
  await dialog.getByRole('button', { name: 'Create secret' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Review' }).click();
  for (const name of ['github-pat', 'from-template', 'token']) {
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(
    page.getByText(
      /: secretRef: github-pat, secretKeyRef: from-template\/token/,
    ),
  ).toBeVisible();

  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/from-template'))
    .toEqual({ token: VALUE });
  expect(JSON.stringify(await record.contents())).not.toContain(VALUE);
  expect(await page.content()).not.toContain(VALUE);
});
