import { expect, getObject, test } from '../src';

test('a wrong name is refused at its field, and nothing is sent', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  const { dialog } = secrets;
  const posts: string[] = [];
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().includes('/secrets')) {
      posts.push(request.url());
    }
  });
  await dialog.getByLabel('Name', { exact: true }).fill('payments..api');
  await secrets.choosePlane('dp-prod');
  await dialog.getByLabel('Key').first().fill('api-key');
  await dialog.getByLabel('Value').first().fill('x');
  await secrets.create();

  await expect(dialog).toContainText(
    'Start and end each part with a letter or digit.',
  );
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  expect(posts).toEqual([]);
});

test('a taken name is reported, the input stays, and another name works', async ({
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const { dialog } = secrets;
  await secrets.fillIn('db-creds', ['password', 'second try']);
  await secrets.create();

  await expect(dialog).toContainText(/db-creds.*exists/);
  await expect(dialog.getByLabel('Value').first()).toHaveValue('second try');

  await dialog.getByLabel('Name', { exact: true }).fill('second-try');
  await secrets.create();
  await expect(dialog).toBeHidden();
  await expect(secrets.row('second-try')).toBeVisible();
  const source = await getObject(
    stack,
    'dp-prod',
    'openchoreo-kv-acme-corp',
    'secret',
    'db-creds',
  );
  expect(source?.data?.password).toBe(Buffer.from('s3cret').toString('base64'));
});

test('a plane without a store is shown with the reason and cannot be chosen', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  await secrets.dialog.getByRole('combobox', { name: 'Target plane' }).click();
  const option = page.getByRole('option', { name: /no-store/ });
  await expect(option).toHaveAttribute('aria-disabled', 'true');
  await expect(option).toContainText('store');
});
