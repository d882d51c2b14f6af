import type { Locator } from '@playwright/test';
import { createSecret, expect, readStore, SecretDrawer, test } from '../src';

for (const moment of ['before', 'after'] as const) {
  test(`the secret-api is killed ${moment} it has saved`, async ({
    page,
    stack,
    gated,
    mortalApi: api,
    secrets,
  }) => {
    const name = `killed-${moment}`;
    await createSecret(stack, 'acme-corp', {
      secretName: name,
      data: { token: 'old', other: 'stays' },
    });
    await secrets.open(gated.portal.appUrl, 'acme-corp');
    const drawer = new SecretDrawer(page, name);
    await drawer.open();
    gated.gate.interrupt(moment, 'PUT', () => api.kill().then(() => true));
    await drawer.replace('token', 'new');
    await drawer.save();
    await expect(drawer.conflict).toContainText(
      "We don't know whether your changes were saved.",
    );
    await expect(drawer.newValue('token')).toHaveValue('new');

    gated.gate.stopInterrupting();
    await api.restart();
    await drawer.button('Check again').last().click();
    const apply = drawer.button('Apply my changes');
    const save = drawer.button('Save changes');
    await expect(apply.or(save).first()).toBeVisible();
    if (moment === 'after') {
      await expect(drawer.conflict).toContainText('They replaced token.');
      await apply.click();
    } else {
      await expect(drawer.root).toContainText("Your changes weren't saved.");
      await save.click();
    }
    await drawer.expectSaved();
    await expect
      .poll(() => readStore(stack, `acme-corp/generic/${name}`))
      .toEqual({ token: 'new', other: 'stays' });
  });
}

test('the secret-api is killed in the middle of a bulk delete', async ({
  page,
  stack,
  gated,
  mortalApi: api,
  secrets,
}) => {
  const names = Array.from({ length: 8 }, (_, index) => `many-${index}`);
  for (const secretName of names) {
    await createSecret(stack, 'acme-corp', { secretName, data: { a: '1' } });
  }
  let deletions = 0;
  gated.gate.interrupt('after', 'DELETE', async () => {
    deletions += 1;
    if (deletions === 3) {
      await api.kill();
    }
    return deletions >= 3;
  });
  await secrets.open(gated.portal.appUrl, 'acme-corp');
  const dialog = await startDeletion();
  await expect(dialog.getByText(/^\d deleted, \d failed$/)).toBeVisible();
  await expect(dialog.getByText(/^Failed: /).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  gated.gate.stopInterrupting();
  await api.restart();
  await page.reload();
  const retry = await startDeletion();
  await expect(retry.getByText(/secrets? deleted$/)).toBeVisible();
  await retry.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('No secrets match.')).toBeVisible();
  for (const name of names) {
    await expect
      .poll(() => readStore(stack, `acme-corp/generic/${name}`))
      .toBeUndefined();
  }

  async function startDeletion(): Promise<Locator> {
    await page.getByRole('searchbox').fill('many-');
    await expect(secrets.row('db-creds')).toBeHidden();
    await page
      .getByRole('checkbox', { name: 'Select all on this page' })
      .check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const opened = page.getByRole('dialog', { name: /^Delete \d secrets?\?$/ });
    await opened.getByRole('button', { name: /^Delete secrets?$/ }).click();
    return opened;
  }
});
