import { expect, test, type SecretsTab } from '../src';

const MOST_STOPS = 60;

test('everything from the tab to the created row works by keyboard alone', async ({
  page,
  stack,
  secrets,
}) => {
  await page.goto(`${stack.appUrl}/settings`);
  await secrets.signIn();
  const { dialog, namespace, createButton } = secrets;
  const { keyboard } = page;

  await tabTo(secrets, page.getByRole('tab', { name: 'General' }));
  await tabTo(secrets, secrets.tab, 'ArrowRight');
  await keyboard.press('Enter');
  await tabTo(secrets, namespace);
  await keyboard.type('acme-corp');
  await keyboard.press('Enter');
  await expect(secrets.row('db-creds')).toBeVisible();
  await tabTo(secrets, createButton);
  await keyboard.press('Enter');
  await expect(dialog).toBeVisible();

  await tabTo(secrets, dialog.getByRole('radio', { name: 'Opaque' }));
  await keyboard.press('ArrowDown');
  await expect(
    dialog.getByRole('radio', { name: 'Basic auth', exact: true }),
  ).toBeChecked();
  await tabTo(secrets, dialog.getByLabel('Name', { exact: true }));
  await keyboard.type('created-by-keyboard');
  await tabTo(secrets, dialog.getByRole('combobox', { name: 'Target plane' }));
  await keyboard.type('dp-prod');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(secrets, dialog.getByLabel('Username'));
  await keyboard.type('me');
  await tabTo(
    secrets,
    dialog.getByRole('button', { name: 'Generate a value' }),
  );
  await keyboard.press('Enter');
  const popover = page.getByRole('dialog', { name: 'Random value' });
  await tabTo(secrets, popover.getByRole('button', { name: 'Generate value' }));
  await keyboard.press('Enter');
  await expect(popover).toBeHidden();
  await expect(dialog.getByLabel('Password or token')).toHaveValue(/^\w+$/);
  await tabTo(secrets, dialog.getByRole('button', { name: 'Create secret' }));
  await keyboard.press('Enter');

  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Open created-by-keyboard', exact: true }),
  ).toBeFocused();
});

test('a dirty form asks before Escape throws it away', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  const name = secrets.dialog.getByLabel('Name', { exact: true });
  await name.fill('half-done');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep editing' }).press('Enter');
  await expect(name).toHaveValue('half-done');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: 'Discard', exact: true })
    .press('Enter');
  await expect(secrets.dialog).toBeHidden();
  await expect(secrets.createButton).toBeFocused();
});

test('a dirty form asks before the browser goes back', async ({
  page,
  stack,
  secrets,
}) => {
  const goBack = () => page.evaluate(() => window.history.back());
  const general = page.getByRole('tab', { name: 'General' });
  await secrets.open(stack.appUrl);
  await general.click();
  await secrets.tab.click();
  await secrets.chooseNamespace('acme-corp');
  await secrets.openDialog();
  const name = secrets.dialog.getByLabel('Name', { exact: true });
  await name.fill('half-way-back');
  await goBack();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(name).toHaveValue('half-way-back');
  await goBack();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(secrets.dialog).toBeHidden();
  await expect(secrets.tab).toHaveAttribute('aria-selected', 'true');
  await goBack();
  await goBack();
  await expect(general).toHaveAttribute('aria-selected', 'true');
});

/** Presses a key until an element has the focus. */
async function tabTo(
  { page }: SecretsTab,
  target: ReturnType<SecretsTab['row']>,
  key = 'Tab',
): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
