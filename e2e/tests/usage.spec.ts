import {
  applyObject,
  ComponentPage,
  expect,
  patchObject,
  readStore,
  test,
  type Stack,
} from '../src';

const WRONG_KEY =
  'DB_PASSWORD in production refers to key “pass” of “db-creds”, which has password, username.';

test('a wrong reference is on its component page in one sentence, with what to write instead', async ({
  page,
  stack,
}) => {
  const catalog = new ComponentPage(page);
  await catalog.open(stack.appUrl, 'catalog');

  const problem = catalog.problem(WRONG_KEY);
  await expect(problem).toBeVisible();
  await expect(catalog.row('DB_PASSWORD', 'development')).toContainText(
    'found',
  );
  await expect(catalog.row('github-pat', 'builds')).toContainText('found');

  await problem
    .getByRole('button', { name: 'Show the corrected reference' })
    .click();
  await expect(
    page.getByLabel(
      'The corrected reference, for ReleaseBinding catalog-production',
      { exact: true },
    ),
  ).toContainText('key: password');

  await problem.getByRole('button', { name: 'Open db-creds' }).click();
  await expect(page).toHaveURL(/namespace=acme-corp&secret=db-creds/);
});

test('a key that is missing is added from the page that misses it, and the reference is green', async ({
  page,
  stack,
}) => {
  const catalog = new ComponentPage(page);
  await catalog.open(stack.appUrl, 'catalog');
  await catalog
    .problem(WRONG_KEY)
    .getByRole('button', { name: 'Add pass to db-creds' })
    .click();

  const dialog = page.getByRole('dialog', { name: 'Edit db-creds' });
  await expect(dialog.getByRole('textbox', { name: 'Key' })).toHaveValue(
    'pass',
  );
  await dialog.getByRole('textbox', { name: 'Value' }).fill('s3cret');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'db-creds' });
  await expect(drawer.getByText(/^Saved\./)).toBeVisible();
  const usedBy = drawer.getByRole('region', { name: 'Used by' });
  await expect(
    usedBy.getByRole('row').filter({ hasText: 'pass' }).first(),
  ).toContainText('found');
  await expect(usedBy.getByRole('alert')).toHaveCount(0);

  await catalog.open(stack.appUrl, 'catalog');
  await expect(catalog.row('pass', 'production')).toContainText('found');
  await expect(catalog.problem(WRONG_KEY)).toHaveCount(0);

  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/db-creds'))
    .toMatchObject({ pass: 's3cret', password: 's3cret' });
});

test('a secret that is missing is created from the page that misses it', async ({
  page,
  stack,
}) => {
  await refer(stack, 'development', {
    variable: 'PAYMENT_TOKEN',
    secret: 'payment',
    key: 'token',
  });
  const checkout = new ComponentPage(page);
  await checkout.open(stack.appUrl, 'checkout');
  await checkout
    .problem('PAYMENT_TOKEN in development refers to the secret “payment”')
    .getByRole('button', { name: 'Create payment' })
    .click();

  const dialog = page.getByRole('dialog', { name: 'Create secret' });
  await expect(dialog.getByLabel('Name')).toHaveValue('payment');
  await expect(dialog.getByLabel('Key', { exact: true })).toHaveValue('token');
  await expect(
    dialog.getByRole('combobox', { name: 'Target plane' }),
  ).toHaveValue(/dp-prod/);
  await dialog.getByLabel('Value').fill('tok_1');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();

  await expect(checkout.row('payment', 'PAYMENT_TOKEN')).toContainText('found');
  await expect(checkout.problem('payment')).toHaveCount(0);
});

test('the corrected reference that is copied is right, and makes the page green', async ({
  page,
  stack,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await refer(stack, 'production', {
    variable: 'REPORTS_USER',
    secret: 'db-creds',
    key: 'user',
  });
  const checkout = new ComponentPage(page);
  await checkout.open(stack.appUrl, 'checkout');
  const problem = checkout.problem(
    'REPORTS_USER in production refers to key “user” of “db-creds”',
  );
  await problem
    .getByRole('button', { name: 'Show the corrected reference' })
    .click();
  await problem.getByRole('button', { name: 'Copy' }).click();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  const [, resource, name] = /^# (\w+) (\S+)\n/.exec(snippet) ?? [];
  await patchObject(stack, 'acme-corp', resource, name, snippet);

  await checkout.open(stack.appUrl, 'checkout');
  await expect(checkout.row('REPORTS_USER', 'username')).toContainText('found');
  await expect(problem).toHaveCount(0);
});

test('the table says how many components use a secret', async ({
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toContainText('3 components');
  await expect(secrets.row('github-pat')).toContainText('1 component');
});

interface Reference {
  variable: string;
  secret: string;
  key: string;
}

/** Has `checkout` refer to a key of a secret in an environment. */
function refer(
  stack: Stack,
  environment: string,
  { variable, secret, key }: Reference,
): Promise<void> {
  return applyObject(stack, {
    apiVersion: 'openchoreo.dev/v1alpha1',
    kind: 'ReleaseBinding',
    metadata: { name: `checkout-${environment}`, namespace: 'acme-corp' },
    spec: {
      owner: { projectName: 'online-store', componentName: 'checkout' },
      environment,
      releaseName: 'checkout-1',
      workloadOverrides: {
        container: {
          env: [
            {
              key: variable,
              valueFrom: { secretKeyRef: { name: secret, key } },
            },
          ],
        },
      },
    },
  });
}
