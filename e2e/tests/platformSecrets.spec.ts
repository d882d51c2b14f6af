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

test('a secret that OpenChoreo needs and a plane does not have is told, with the next step', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.tab('Platform secrets').click();

  const builds = platform.section('builds — WorkflowPlane of acme-corp');
  const missing = builds
    .getByRole('listitem')
    .filter({ hasText: 'registry-credentials' });
  await expect(missing).toContainText('Missing');
  await expect(
    missing.getByLabel('Next step for registry-credentials', { exact: true }),
  ).toContainText('create secret docker-registry registry-credentials');
  await expect(builds.getByText('Present')).toBeVisible();

  const ending = platform
    .section('dp-prod — DataPlane of acme-corp')
    .getByRole('listitem')
    .filter({ hasText: 'cluster-agent-tls' });
  await expect(ending).toContainText('Expires soon');
  await expect(ending).toContainText(/expires in 1[12] days/);
  await expect(platform.section('Control plane')).toContainText(
    'backstage-backend-secret',
  );
});

test('a value that no secret stands for is told, and goes when the commands that are shown are run', async ({
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
  await platform.tab('Orphaned values').click();
  const orphanedValue = platform.section(name);
  const commands = orphanedValue.getByLabel(`Commands that remove ${name}`, {
    exact: true,
  });
  await expect(commands).toContainText(`delete pushsecret ${name}`);
  expect(await page.content()).not.toContain('planted-orphaned-value');

  await runCommands(stack, 'openchoreo', await commands.innerText());
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(orphanedValue).toBeHidden();
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

test('the stores of the planes are told with their state', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.tab('Planes with problems').click();
  const stores = page.getByRole('table', { name: 'Stores of the planes' });
  await expect(
    stores.getByRole('row').filter({ hasText: 'dp-prod' }),
  ).toContainText('Ready');
});

for (const theme of themes) {
  test(`axe finds nothing in what is on the planes, in the ${theme} theme`, async ({
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
    await expect(page.getByText('Missing', { exact: true })).toBeVisible();
    await expectAccessible(page, 'the secrets of the platform');
    await platform.tab('Orphaned values').click();
    await expect(
      platform.section(name).getByLabel(/^Commands that remove/),
    ).toBeVisible();
    await expectAccessible(page, 'the orphaned values');
  });
}
