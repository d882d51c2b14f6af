import {
  createSecret,
  endFaults,
  expect,
  expectAccessible,
  RestartDialog,
  SecretDrawer,
  SecretsBackend,
  switchFaultOn,
  test,
  themes,
  useTheme,
} from '../src';

test.afterEach(({ stack }) => endFaults(stack));

for (const theme of themes) {
  test(`the screens of a secret's life are accessible in the ${theme} theme`, async ({
    page,
    stack,
    secrets,
  }) => {
    test.setTimeout(120_000);
    const name = `looked-at-${theme}`;
    const look = async (screen: string) => {
      // axe objects to the tooltip under the mouse: it's outside of the landmarks, as in all of Material UI.
      await page.mouse.move(0, 0);
      await expect(page.getByRole('tooltip')).toHaveCount(0);
      await expectAccessible(page, screen);
    };
    await createSecret(stack, 'acme-corp', {
      secretName: name,
      data: { password: 'p', token: 't' },
      labels: { team: 'payments' },
    });
    await useTheme(page, theme);
    await secrets.open(stack.appUrl, 'acme-corp');
    const drawer = new SecretDrawer(page, name);
    await drawer.open();
    await drawer.button('Reveal password').click();
    await expect(drawer.root.getByLabel('Value of password')).toBeVisible();
    await look('the drawer');

    await drawer.replace('password', 'new');
    await drawer.button('Remove token').click();
    await drawer.button('Add key').click();
    await drawer.button('Edit labels').click();
    await drawer.button('Change label team: payments').click();
    await look('unsaved changes in the drawer');
    await page.keyboard.press('Escape');
    const question = page.getByRole('dialog', { name: /^Discard 3 changes/ });
    await expect(question).toBeVisible();
    await look('the question before changes are discarded');
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await drawer.button('Discard').click();

    await drawer.replace('password', 'mine');
    const backend = await SecretsBackend.signIn(stack);
    await backend.replaceValues('acme-corp', name, { password: 'theirs' });
    await drawer.save();
    await expect(drawer.conflict).toBeVisible();
    await look('a conflict');
    await drawer.button('Discard my changes').click();

    const saves = await drawer.openHistory();
    await expect(saves).toHaveCount(2);
    await saves
      .last()
      .getByRole('button', { name: /^\d+ keys? of/ })
      .click();
    await look('the history');
    await drawer.openRestore(saves.last());
    await page.getByLabel('Selected keys').check();
    await look('the dialog that restores a save');
    await page.keyboard.press('Escape');

    await drawer.button(`More actions for ${name}`).click();
    await page.getByRole('menuitem', { name: 'Copy to…' }).click();
    await expect(page.getByRole('dialog', { name: /^Copy/ })).toBeVisible();
    await look('the dialog that copies a secret');
    await page.keyboard.press('Escape');

    await drawer.openDelete();
    await drawer.deleteDialog.getByRole('checkbox').check();
    await look('the dialog that deletes a secret');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(drawer.root).toBeHidden();

    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText(name);
    await look('the dialog that deletes several secrets');
    await page.getByRole('button', { name: 'Delete secret' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(
      page.getByRole('button', { name: 'Undo', exact: true }),
    ).toBeVisible();
    await look('the notice that offers Undo');
    await page.goto(`${stack.appUrl}/settings/secrets?scope=all&view=deleted`);
    await expect(page.getByRole('row', { name })).toBeVisible();
    await look('the deleted secrets');
    await page.getByRole('button', { name: `Destroy ${name}` }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('the question before values are destroyed');
  });

  test(`a failed sync and a restart are accessible in the ${theme} theme`, async ({
    page,
    stack,
    secrets,
  }) => {
    test.setTimeout(120_000);
    const name = `stuck-${theme}`;
    await useTheme(page, theme);
    await switchFaultOn(stack, 'store', { kind: 'push-failing' });
    await createSecret(stack, 'acme-corp', {
      secretName: name,
      data: { token: 't' },
    });
    await secrets.open(stack.appUrl, 'acme-corp');
    await expect(secrets.row(name)).toContainText('Failed');
    const drawer = new SecretDrawer(page, name);
    await drawer.open();
    await expect(drawer.root.getByRole('alert')).toContainText('denies access');
    await expectAccessible(page, 'the drawer of a secret that failed to sync');
    await drawer.button('Close').click();

    const used = new SecretDrawer(page, 'db-creds');
    await used.open();
    const menu = used.button('More actions for db-creds');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Restart workloads' }).click();
    const dialog = new RestartDialog(page, 'db-creds');
    await dialog.expectChosen({ 'checkout · development': true });
    await expectAccessible(page, 'the dialog that restarts workloads');
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  });
}
