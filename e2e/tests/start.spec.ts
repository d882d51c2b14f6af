import { expect, SecretsTab, startStack, test, type Stack } from '../src';

let started: Stack;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  started = await startStack({
    firstPort: 13600,
    hasDevelopmentServer: true,
    hasDemo: true,
  });
});

test.afterAll(() => started.stop());

test('npm start serves a portal in which a secret can be created', async ({
  page,
}) => {
  const secrets = new SecretsTab(page);
  await secrets.open(started.appUrl, 'acme-corp');
  await secrets.openDialog();
  await secrets.dialog.getByLabel('Name', { exact: true }).fill('first');
  await secrets.dialog.getByLabel('Key').first().fill('password');
  await secrets.dialog.getByLabel('Value').first().fill('s3cret');
  await secrets.choosePlane('dp-prod');
  await secrets.create();
  await expect(secrets.row('first')).toContainText('Synced');
});
