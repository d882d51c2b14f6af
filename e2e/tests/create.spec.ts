import { expect, expectStored, readStore, test } from '../src';

test('a generic secret goes from the form into the store of its plane', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl);
  await secrets.chooseNamespace('acme-corp');
  await expect(secrets.row('db-creds')).toContainText('dp-prod');

  await secrets.openDialog();
  const { dialog } = secrets;
  await secrets.chooseType('Opaque');
  await dialog.getByLabel('Name', { exact: true }).fill('payments-api');
  await secrets.choosePlane('dp-prod');
  await dialog.getByLabel('Key').first().fill('api-key');
  await dialog.getByLabel('Value').first().fill('line 1\nline 2 grün 🔑\n');
  await secrets.create();

  await expect(dialog).toBeHidden();
  await expect(secrets.row('payments-api')).toBeVisible();
  await expect(page).toHaveURL(/namespace=acme-corp/);

  await expectStored(stack, {
    name: 'payments-api',
    context: 'dp-prod',
    type: 'Opaque',
    category: 'generic',
    remoteKey: 'generic/payments-api',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    data: { 'api-key': 'line 1\nline 2 grün 🔑\n' },
  });
});

test('git credentials go to a workflow plane', async ({ stack, secrets }) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  const { dialog } = secrets;
  await secrets.chooseType('Git credentials: Basic auth');
  await dialog.getByLabel('Name', { exact: true }).fill('gitlab-token');
  await secrets.choosePlane('builds');
  await dialog.getByLabel('Username').fill('deploy-bot');
  await dialog.getByLabel('Password or token').fill('glpat-0123456789');
  await secrets.create();

  await expect(dialog).toBeHidden();
  await expect(secrets.row('gitlab-token')).toContainText('Basic auth');
  await expectStored(stack, {
    name: 'gitlab-token',
    context: 'builds',
    type: 'kubernetes.io/basic-auth',
    category: 'git-credentials',
    remoteKey: 'basic-auth/gitlab-token',
    targetPlane: { kind: 'WorkflowPlane', name: 'builds' },
    data: { username: 'deploy-bot', password: 'glpat-0123456789' },
  });
});

test('uploaded files keep every byte', async ({ stack, secrets }) => {
  const files = {
    'chain.pem': '-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END-----\r\n',
    'bom.txt': '\ufeffwith a byte order mark\n',
    'large.json': JSON.stringify({ text: 'é'.repeat(450 * 1024) }),
  };
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  const { dialog } = secrets;
  await dialog.getByLabel('Name', { exact: true }).fill('uploaded');
  await secrets.choosePlane('dp-prod');
  await dialog.locator('input[type=file][multiple]').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text, 'utf8'),
    })),
  );
  await secrets.create();

  await expect(dialog).toBeHidden();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/uploaded'))
    .toEqual(files);
});
