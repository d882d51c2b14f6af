import { createSecret, expect, readStore, SecretDrawer, test } from '../src';

test("the drawer has a URL of its own, and the browser's back closes it", async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  await expect(page).toHaveURL(/namespace=acme-corp&secret=db-creds/);
  const url = page.url();

  await page.goBack();
  await expect(drawer.root).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Open db-creds', exact: true }),
  ).toBeFocused();
  await page.goForward();
  await expect(drawer.root).toBeVisible();

  await page.goto(url);
  await expect(drawer.root).toContainText('dp-prod');
  await drawer.button('Close').click();
  await expect(
    page.getByRole('button', { name: 'Open db-creds', exact: true }),
  ).toBeFocused();
});

test('a missing secret is reported as missing', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp&secret=nowhere');
  await expect(page.getByRole('dialog', { name: 'nowhere' })).toContainText(
    "nowhere doesn't exist in acme-corp.",
  );
});

test('a deleted secret leaves the list and the store', async ({
  page,
  stack,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'doomed',
    data: { a: '1' },
  });
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/doomed'))
    .toEqual({ a: '1' });
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'doomed');
  await drawer.open();
  await drawer.openDelete();
  await expect(drawer.deleteDialog).toContainText(
    'No component uses this secret.',
  );
  await drawer.deleteDialog
    .getByRole('button', { name: 'Delete secret' })
    .click();

  await expect(drawer.root).toBeHidden();
  await expect(secrets.row('doomed')).toBeHidden();
  await expect(page.getByText('Deleted doomed.')).toBeVisible();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/doomed'))
    .toBeUndefined();
});

test('a value is replaced without a mouse', async ({
  page,
  stack,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'by-keyboard',
    data: { token: 'old' },
  });
  await secrets.open(stack.appUrl, 'acme-corp');
  await page
    .getByRole('button', { name: 'Open by-keyboard', exact: true })
    .focus();
  await page.keyboard.press('Enter');
  const drawer = new SecretDrawer(page, 'by-keyboard');
  await expect(drawer.button('Replace token')).toBeEnabled();
  await tabTo('Replace token');
  await page.keyboard.press('Enter');
  await expect(drawer.newValue('token')).toBeFocused();
  await page.keyboard.type('typed by keyboard');
  await tabTo('Save changes');
  await page.keyboard.press('Enter');
  await drawer.expectSaved();
  await page.keyboard.press('Escape');
  await expect(drawer.root).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Open by-keyboard', exact: true }),
  ).toBeFocused();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/by-keyboard'))
    .toEqual({ token: 'typed by keyboard' });

  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent;
      });
      if (focused === name) {
        return;
      }
    }
    throw new Error(`"${name}" cannot be reached with the Tab key.`);
  }
});

test('everything but revealing works if revealing is off', async ({
  page,
  stack,
  gated,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'unrevealed',
    data: { token: 'old' },
  });
  await secrets.open(gated.portal.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'unrevealed');
  await drawer.open();
  await expect(drawer.button('Replace token')).toBeEnabled();
  for (const button of ['Reveal token', 'Copy token']) {
    await expect(drawer.button(button)).toHaveCount(0);
  }
  await drawer.replace('token', 'new');
  await drawer.save();
  await drawer.expectSaved();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/unrevealed'))
    .toEqual({ token: 'new' });
});
