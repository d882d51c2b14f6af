import {
  applyObject,
  ComponentPage,
  expect,
  expectAccessible,
  patchObject,
  readStore,
  test,
  themes,
  useTheme,
  type Stack,
} from '../src';

const WRONG_KEY = 'db-creds has no key pass. It has password and username.';

for (const theme of themes) {
  test(`axe finds nothing on the component page in the ${theme} theme`, async ({
    page,
    stack,
  }) => {
    await useTheme(page, theme);
    const catalog = new ComponentPage(page);
    await catalog.open(stack.appUrl, 'catalog');
    await expect(catalog.problem(WRONG_KEY)).toBeVisible();
    await expectAccessible(page, 'the references of a component');
  });
}

test('the component page shows a broken reference with its fix', async ({
  page,
  stack,
}) => {
  const catalog = new ComponentPage(page);
  await catalog.open(stack.appUrl, 'catalog');

  const problem = catalog.problem(WRONG_KEY);
  await expect(problem).toBeVisible();
  await expect(problem).toContainText('New releases in production fail');
  await expect(problem).toContainText('+ key: password');
  await expect(
    catalog.row('DB_PASSWORD', 'Variable', 'Not used', 'Synced'),
  ).toContainText('Synced');
  await expect(catalog.row('Build', 'github-pat')).toContainText('Synced');

  await problem.getByRole('link', { name: 'db-creds', exact: true }).click();
  await expect(page).toHaveURL(/namespace=acme-corp&secret=db-creds/);
});

test('a missing key is added from the component page, and the reference is no longer broken', async ({
  page,
  stack,
}) => {
  const stored = await readStore(stack, 'acme-corp/generic/db-creds');
  const catalog = new ComponentPage(page);
  await catalog.open(stack.appUrl, 'catalog');
  await catalog
    .problem(WRONG_KEY)
    .getByRole('button', { name: 'Add key pass to db-creds' })
    .click();

  const drawer = page.getByRole('dialog', { name: 'db-creds' });
  await expect(drawer.getByRole('textbox', { name: 'Key' })).toHaveValue(
    'pass',
  );
  await drawer.getByRole('textbox', { name: 'Value' }).fill('s3cret');
  await drawer.getByRole('button', { name: 'Save changes' }).click();
  await expect(drawer.getByText(/^Saved\./)).toBeVisible();
  const usedBy = drawer.getByRole('region', { name: 'Used by' });
  await expect(
    usedBy.getByRole('listitem').filter({ hasText: 'catalog' }),
  ).not.toContainText('Broken reference');

  await catalog.open(stack.appUrl, 'catalog');
  await expect(catalog.row('DB_PASSWORD').first()).toBeVisible();
  await expect(catalog.problem(WRONG_KEY)).toHaveCount(0);

  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/db-creds'))
    .toEqual({ ...stored, pass: 's3cret' });
});

test('a missing secret is created from the component page', async ({
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
    .problem("payment doesn't exist in acme-corp.")
    .getByRole('button', { name: 'Create payment' })
    .click();

  const dialog = page.getByRole('dialog', { name: 'Create secret' });
  await expect(dialog.getByLabel('Name')).toHaveValue('payment');
  await expect(dialog.getByLabel('Key', { exact: true })).toHaveValue('token');
  await expect(
    dialog.getByRole('combobox', { name: 'Target plane' }),
  ).toHaveValue(/dp-prod/);
  await dialog.getByLabel('Value', { exact: true }).fill('tok_1');
  await dialog.getByRole('button', { name: 'Create secret' }).click();

  await expect(checkout.problem("payment doesn't exist")).toHaveCount(0);
  await expect(checkout.row('payment', 'PAYMENT_TOKEN')).not.toContainText(
    'No secret',
  );
});

test('the copied corrected reference can be applied, and the reference is no longer broken', async ({
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
  const problem = checkout.problem('db-creds has no key user.');
  await problem
    .getByRole('button', { name: 'Copy corrected reference' })
    .click();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  const [, resource, name] = /^# (\w+) (\S+)\n/.exec(snippet) ?? [];
  await patchObject(stack, 'acme-corp', resource, name, snippet);

  await checkout.open(stack.appUrl, 'checkout');
  await expect(checkout.row('REPORTS_USER', 'username')).toBeVisible();
  await expect(problem).toHaveCount(0);
});

test('the list shows how many components or builds use a secret', async ({
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl, 'acme-corp');
  await expect(secrets.row('db-creds')).toContainText('3 components');
  await expect(secrets.row('github-pat')).toContainText('1 build');
});

interface Reference {
  variable: string;
  secret: string;
  key: string;
}

/** Adds a reference to a secret key to `checkout` in an environment. */
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
