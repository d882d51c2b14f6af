import {
  expect,
  expectAccessible,
  test,
  themes,
  useTheme,
  type SecretsTab,
} from '../src';

const types = ['Opaque', 'Basic auth', 'SSH auth', 'Docker registry', 'TLS'];
const listRoute = '**/api/openchoreo-secrets/namespaces/acme-corp/secrets';

for (const theme of themes) {
  test.describe(`axe finds nothing in the ${theme} theme`, () => {
    test.beforeEach(async ({ page }) => {
      await useTheme(page, theme);
    });

    test('on the list', async ({ page, stack, secrets }) => {
      await secrets.open(stack.appUrl);
      await secrets.chooseNamespace('acme-corp');
      await expect(secrets.row('db-creds')).toBeVisible();
      await expectAccessible(page, 'the list');
      await secrets.search.fill('nothing');
      await expect(page.getByText('No secrets match.')).toBeVisible();
      await expectAccessible(page, 'a search without a match');
    });

    test('where no namespace is chosen', async ({ page, stack, secrets }) => {
      await secrets.open(stack.appUrl);
      await expect(
        page.getByRole('heading', { name: 'Choose a namespace' }),
      ).toBeVisible();
      await expectAccessible(page, 'the prompt');
      await secrets.chooseNamespace('acme-corp');
      await secrets.namespace.click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectAccessible(page, 'the namespaces');
    });

    test('in the dialog, with each type and with errors', async ({
      page,
      stack,
      secrets,
    }) => {
      await openDialog(stack.appUrl, secrets);
      const { dialog } = secrets;
      for (const type of types) {
        await secrets.chooseType(type);
        await expectAccessible(page, type);
        await secrets.create();
        await expect(dialog.getByRole('alert').first()).toBeVisible();
        await expectAccessible(page, `${type} with errors`);
      }
      await dialog.getByRole('button', { name: /^Labels/ }).click();
      await dialog.getByRole('button', { name: 'Add label' }).click();
      await dialog.getByRole('button', { name: /^Command line/ }).click();
      await expectAccessible(page, 'labels and the occ command');
      await dialog.getByRole('combobox', { name: 'Target plane' }).click();
      await expectAccessible(page, 'the target planes');
    });

    test('in what the dialog opens', async ({ page, stack, secrets }) => {
      await openDialog(stack.appUrl, secrets);
      const { dialog } = secrets;
      await dialog.getByRole('button', { name: 'Generate a value' }).click();
      await expect(page.getByLabel('Length')).toBeVisible();
      await expectAccessible(page, 'a random value');
      await page.getByRole('button', { name: 'Generate value' }).click();

      await secrets.addFrom('.env text');
      await page
        .getByLabel('.env text', { exact: true })
        .fill('A=1\nB="two\nlines"\nA=3\n');
      await expect(page.getByRole('heading', { name: '2 keys' })).toBeVisible();
      await expectAccessible(page, 'the preview of a .env file');
      await page.getByRole('button', { name: 'Add 2 keys' }).click();

      await dialog.locator('input[type=file][multiple]').setInputFiles({
        name: 'data.bin',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from([0x80, 0x81, 0x00, 0xfa]),
      });
      await expect(dialog.getByText(/isn't UTF-8 text/)).toBeVisible();
      await expectAccessible(page, 'a binary file');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByText('Discard this secret?')).toBeVisible();
      await expectAccessible(page, 'the question before input is lost');
    });

    test('where there is no list to show', async ({ page, stack, secrets }) => {
      await page.route(listRoute, route =>
        route.fulfill({ body: 'event: end\ndata: {}\n\n' }),
      );
      await secrets.open(stack.appUrl, 'acme-corp');
      await expect(page.getByText(/^No secrets in .* yet$/)).toBeVisible();
      await expectAccessible(page, 'an empty namespace');
      for (const status of [401, 403, 502]) {
        await page.route(listRoute, route =>
          route.fulfill({
            status,
            json: { error: { name: 'Error', message: 'What to do.' } },
          }),
        );
        await page.reload();
        await expect(page.getByText('What to do.')).toBeVisible();
        await expectAccessible(page, `a list that is answered with ${status}`);
      }
    });
  });
}

test('nothing is cut off on a narrow screen', async ({
  page,
  stack,
  secrets,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(
    page.getByRole('button', { name: 'Open db-creds', exact: true }),
  ).toBeVisible();
  await secrets.openDialog();
  const { dialog } = secrets;
  for (const type of types) {
    await dialog.getByRole('button', { name: /^Type/ }).click();
    await page.getByRole('option', { name: type, exact: true }).click();
    const content = dialog.locator('form');
    const overflow = await content.evaluate(
      form => form.parentElement!.scrollWidth - form.parentElement!.clientWidth,
    );
    expect(overflow, type).toBe(0);
  }
});

async function openDialog(appUrl: string, secrets: SecretsTab) {
  await secrets.open(appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toBeVisible();
  await secrets.openDialog();
}
