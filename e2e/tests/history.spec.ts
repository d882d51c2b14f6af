import type { SecretHistory } from '@openchoreo-secrets/plugin-common';
import {
  browserContents,
  createMarker,
  expect,
  expectNowhere,
  expectNowhereInBrowser,
  findForms,
  PageRecord,
  readStore,
  SecretDrawer,
  SecretsBackend,
  test,
  type Stack,
} from '../src';

const SECRETS = '/namespaces/acme-corp/secrets';

test('a deletion is undone with every byte', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const data = {
    password: createMarker('undone'),
    note: `${createMarker('note')}\n`,
    umlaut: `ä€😀 ${createMarker('umlaut')} `,
  };
  await seed(stack, 'undone', data);
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'undone');
  await drawer.open();
  await drawer.openDelete();
  await drawer.deleteDialog
    .getByRole('button', { name: 'Delete secret' })
    .click();
  await expect(secrets.row('undone')).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(drawer.root).toBeVisible();
  await expect(drawer.root).toContainText('payments');
  await expect.poll(() => readStore(stack, pathOf('undone'))).toEqual(data);
  await expectNowhere({ page, record, stack }, Object.values(data));
});

test('one key of five goes back by two saves, and the others stay', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const [first, second, third] = ['first', 'second', 'third'].map(createMarker);
  const others = {
    host: createMarker('host'),
    port: createMarker('port'),
    user: createMarker('user'),
  };
  const backend = await seed(stack, 'restored', {
    ...others,
    password: first,
    token: 'old',
  });
  for (const password of [second, third]) {
    // Versions that are written within a second are one save.
    await expect
      .poll(() => ageOfNewest(backend, 'restored'))
      .toBeGreaterThan(1_000);
    await backend.replaceValues('acme-corp', 'restored', {
      password,
      token: `of-${password}`,
    });
    await expect
      .poll(() => readStore(stack, pathOf('restored')))
      .toMatchObject({ password, token: `of-${password}` });
  }

  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'restored');
  await drawer.open();
  const saves = await drawer.openHistory();
  await expect(saves).toHaveCount(3);
  await expect(saves.first()).toContainText('Replaced password and token');
  const oldest = saves.last();

  await oldest.getByRole('button', { name: /^\d+ keys? of/ }).click();
  const revealed = drawer.root.getByLabel('Earlier value of password', {
    exact: true,
  });
  await drawer.button('Reveal the earlier value of password').click();
  await expect(revealed).toHaveText(first);
  const { 'the page': shown } = await browserContents(page);
  expect(findForms(shown, third)).toEqual([]);
  await drawer.button('Hide password').click();
  const values = [first, second, third, ...Object.values(others)];
  await expectNowhereInBrowser({ page, record, stack }, values);
  expect(record.revealed.map(text => JSON.parse(text))).toEqual([
    { value: first, encoding: 'utf-8' },
  ]);

  const dialog = await drawer.openRestore(oldest);
  await dialog.getByLabel('Selected keys').check();
  await dialog.getByLabel('password').check();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await drawer.expectSaved();
  await expect
    .poll(() => readStore(stack, pathOf('restored')))
    .toEqual({ ...others, password: first, token: `of-${third}` });
  await expect(saves).toHaveCount(4);
  await expectNowhere({ page, record, stack }, values);
});

async function seed(
  stack: Stack,
  name: string,
  data: Record<string, string>,
): Promise<SecretsBackend> {
  const backend = await SecretsBackend.signIn(stack);
  const { status } = await backend.call('POST', SECRETS, {
    name,
    type: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    labels: { team: 'payments' },
    data,
  });
  expect(status).toBe(201);
  await expect.poll(() => readStore(stack, pathOf(name))).toEqual(data);
  return backend;
}

/** In milliseconds. */
async function ageOfNewest(
  backend: SecretsBackend,
  name: string,
): Promise<number> {
  const { body } = await backend.call<SecretHistory>(
    'GET',
    `${SECRETS}/${name}/history`,
  );
  return Date.now() - Date.parse(body.saves[0].savedAt);
}

function pathOf(name: string): string {
  return `acme-corp/generic/${name}`;
}
