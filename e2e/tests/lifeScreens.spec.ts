import {
  createSecret,
  expect,
  expectAccessible,
  SecretDrawer,
  test,
  themes,
  useTheme,
} from '../src';

for (const theme of themes) {
  test(`the screens of a secret's life are accessible in the ${theme} theme`, async ({
    page,
    stack,
    secrets,
  }) => {
    const name = `looked-at-${theme}`;
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
    await expectAccessible(page, 'the drawer');

    await drawer.button('Edit').click();
    const edit = drawer.editDialog;
    await edit.getByRole('radio', { name: 'Replace' }).first().check();
    await edit.getByRole('button', { name: 'Add key' }).click();
    await expectAccessible(page, 'the form that edits a secret');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();

    await drawer.button('Delete…').click();
    await expect(drawer.deleteDialog).toBeVisible();
    await expectAccessible(page, 'the dialog that deletes a secret');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(drawer.root).toBeHidden();

    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText(name);
    await expectAccessible(page, 'the dialog that deletes several secrets');
  });
}
