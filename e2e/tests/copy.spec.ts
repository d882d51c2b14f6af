import {
  createMarker,
  expect,
  expectNowhereInBrowser,
  PageRecord,
  readStore,
  SecretDrawer,
  SecretsBackend,
  test,
} from '../src';

test('a secret is copied to two places at once, and no value passes through the browser', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const data = { password: createMarker('copied'), note: 'ends with\n' };
  const backend = await SecretsBackend.signIn(stack);
  const source = await backend.call('POST', '/namespaces/acme-corp/secrets', {
    name: 'copied',
    type: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    labels: { team: 'payments' },
    data,
  });
  expect(source.status).toBe(201);

  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'copied');
  await drawer.open();
  await drawer.button('More actions for copied').click();
  await page.getByRole('menuitem', { name: 'Copy to…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy copied to' });
  const choose = async (label: string, at: number, option: RegExp) => {
    await dialog.getByRole('combobox', { name: label }).nth(at).click();
    await dialog.getByRole('option', { name: option }).click();
  };
  await choose('Namespace', 0, /acme-corp/);
  await choose('Target plane', 0, /^default · ClusterDataPlane/);
  await dialog.getByRole('textbox', { name: 'Name' }).first().fill('copied-2');
  await dialog.getByRole('button', { name: 'Add target' }).click();
  await choose('Namespace', 1, /default/);
  const plane = dialog.getByRole('combobox', { name: 'Target plane' }).nth(1);
  if ((await plane.inputValue()) === '') {
    await choose('Target plane', 1, /^default · ClusterDataPlane/);
  }
  await dialog.getByRole('button', { name: 'Copy to 2 targets' }).click();
  await expect(dialog.getByText(/^Created copied-2 in /)).toHaveCount(2);

  for (const namespace of ['acme-corp', 'default']) {
    await expect
      .poll(() => readStore(stack, `${namespace}/generic/copied-2`))
      .toEqual(data);
  }
  await expectNowhereInBrowser({ page, record, stack }, [data.password]);

  // Other tests count the secrets of this namespace.
  const copy = '/namespaces/default/secrets/copied-2';
  const { status } = await backend.call('DELETE', copy, undefined, {
    'If-Match': '*',
  });
  expect(status).toBe(204);
});
