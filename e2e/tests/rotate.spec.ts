import {
  createSecret,
  expect,
  getObject,
  readStore,
  SecretDrawer,
  SecretsTab,
  test,
} from '../src';

const values = {
  password: 'pa55-marker-0001 grün 🔑',
  'tls.pem': '-----BEGIN X-----\r\nmarker-0002\r\n-----END X-----\r\n',
  bom: '\ufeffmarker-0003\n',
  json: '{ "marker-0004": [1, 2] }\n',
  token: 'marker-0005',
};
const newToken = 'marker-0006-new';

test('one value of five is replaced, and no value reaches the browser', async ({
  page,
  stack,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'five-keys',
    data: values,
    labels: { team: 'payments', tier: '1' },
  });
  const answers: string[] = [];
  page.on('response', async response => {
    if (response.url().includes('/api/openchoreo-secrets/')) {
      answers.push(await response.text().catch(() => ''));
    }
  });

  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'five-keys');
  await drawer.open();
  await drawer.replace('token', newToken);
  await drawer.save();
  await drawer.expectSaved();
  await expect(drawer.root).toContainText(
    'Running pods keep the old values until they restart',
  );

  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/five-keys'))
    .toEqual({ ...values, token: newToken });
  const source = await getObject(
    stack,
    'openchoreo',
    'openchoreo-kv-acme-corp',
    'secret',
    'five-keys',
  );
  expect(source?.data?.['tls.pem']).toBe(
    Buffer.from(values['tls.pem'], 'utf8').toString('base64'),
  );
  const reference = await getObject(
    stack,
    'openchoreo',
    'acme-corp',
    'secretreference',
    'five-keys',
  );
  expect(reference?.metadata.labels).toMatchObject({
    team: 'payments',
    tier: '1',
    'openchoreo.dev/secret-type': 'generic',
    'openchoreo.dev/managed-by': 'openchoreo-api',
  });

  const received = answers.join('\n');
  expect(answers.length).toBeGreaterThan(3);
  expect(received).not.toMatch(/marker-000/);
  expect(await page.content()).not.toMatch(/marker-000/);
});

test('a revealed value is shown for one key, and gone when the window is left', async ({
  page,
  context,
  stack,
  secrets,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await createSecret(stack, 'acme-corp', {
    secretName: 'revealed',
    data: { first: 'first value', second: 'second value' },
  });
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = new SecretDrawer(page, 'revealed');
  await drawer.open();

  await drawer.button('Reveal first').click();
  await expect(drawer.root.getByLabel('Value of first')).toHaveText(
    'first value',
  );
  expect(await page.content()).not.toContain('second value');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(drawer.root.getByLabel('Value of first')).toBeHidden();
  expect(await page.content()).not.toContain('first value');

  await drawer.button('Copy second').click();
  await expect(
    drawer.root.getByRole('status').filter({ hasText: 'Copied second.' }),
  ).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'second value',
  );
  expect(await page.content()).not.toContain('second value');
});

test('the second of two people who edit a secret sees the conflict and can finish', async ({
  page,
  browser,
  stack,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'contested',
    data: { user: 'u', password: 'p' },
  });
  await secrets.open(stack.appUrl, 'acme-corp');
  const mine = new SecretDrawer(page, 'contested');
  await mine.open();
  await mine.replace('user', 'my user');

  const other = await browser.newContext();
  const theirPage = await other.newPage();
  const theirTab = new SecretsTab(theirPage);
  await theirTab.open(stack.appUrl, 'acme-corp');
  const theirs = new SecretDrawer(theirPage, 'contested');
  await theirs.open();
  await theirs.replace('password', 'their password');
  await theirs.save();
  await theirs.expectSaved();
  await other.close();

  await mine.save();
  await expect(mine.conflict).toContainText('Someone else changed this secret');
  await expect(mine.conflict).toContainText('They replaced password.');
  await expect(mine.newValue('user')).toHaveValue('my user');
  await mine.button('Apply my changes').click();
  await mine.expectSaved();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/contested'))
    .toEqual({ user: 'my user', password: 'their password' });
});
