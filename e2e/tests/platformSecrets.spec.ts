import {
  createSecret,
  deleteObject,
  expect,
  expectAccessible,
  getObject,
  PlatformView,
  readStore,
  runCommands,
  test,
  themes,
  useTheme,
} from '../src';

test('a platform secret that a plane lacks needs attention, with the next step', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.card('Platform secrets').click();
  const missing = platform.row('registry-credentials').first();
  await expect(missing).toContainText('Platform secret is missing');
  await platform.showFix('registry-credentials');
  await expect(
    page.getByLabel('Next step for registry-credentials', { exact: true }),
  ).toContainText('create secret docker-registry registry-credentials');

  await platform.tab('Platform secrets').click();
  await expect(
    platform.row('registry-credentials').filter({ hasText: 'Missing' }),
  ).toContainText('builds');
  const ending = platform
    .row('cluster-agent-tls')
    .filter({ hasText: 'Expires soon' });
  await expect(ending).toContainText(/\(1[12] days left\)/);
  await expect(platform.row('backstage-backend-secret')).toContainText(
    'Control plane',
  );
  await expect(platform.row('Present').first()).toBeVisible();
});

test('an orphaned value is removed by the commands in its row', async ({
  page,
  stack,
  secrets,
}) => {
  const name = 'platform-orphaned';
  const path = `acme-corp/generic/${name}`;
  await createSecret(stack, 'acme-corp', {
    secretName: name,
    data: { token: 'planted-orphaned-value' },
  });
  await expect.poll(() => readStore(stack, path)).toBeDefined();
  await deleteObject(stack, 'openchoreo', 'acme-corp', 'secretreference', name);

  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.card('Orphaned values').click();
  const row = platform.row(name);
  await expect(row).toContainText('its secret no longer exists');
  await platform.showFix(name);
  const commands = page.getByLabel(`Commands that remove ${name}`, {
    exact: true,
  });
  await expect(commands).toContainText(`delete pushsecret ${name}`);
  expect(await page.content()).not.toContain('planted-orphaned-value');

  await runCommands(stack, 'openchoreo', await commands.innerText());
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(row).toHaveCount(0);
  for (const resource of ['pushsecret', 'secret']) {
    expect(
      await getObject(
        stack,
        'openchoreo',
        'openchoreo-kv-acme-corp',
        resource,
        name,
      ),
    ).toBeUndefined();
  }
  expect(await readStore(stack, path)).toBeUndefined();
});

test('the stores of the planes have a state', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.tab('Planes').click();
  await expect(platform.row('dp-prod').first()).toContainText('Synced');
});

for (const theme of themes) {
  test(`axe finds nothing in platform secrets and orphaned values in the ${theme} theme`, async ({
    page,
    stack,
    secrets,
  }) => {
    const name = `platform-axe-${theme}`;
    await createSecret(stack, 'acme-corp', {
      secretName: name,
      data: { token: 'any' },
    });
    await deleteObject(
      stack,
      'openchoreo',
      'acme-corp',
      'secretreference',
      name,
    );
    await useTheme(page, theme);
    await secrets.open(stack.appUrl, 'acme-corp');
    const platform = new PlatformView(page);
    await platform.open();
    await platform.tab('Platform secrets').click();
    await expect(
      page.getByText('Missing', { exact: true }).first(),
    ).toBeVisible();
    await expectAccessible(page, 'platform secrets');
    await platform.tab('Needs attention').click();
    await platform.card('Orphaned values').click();
    await platform.showFix(name);
    await expect(
      page.getByLabel(`Commands that remove ${name}`, { exact: true }),
    ).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expectAccessible(page, 'orphaned values');
  });
}
