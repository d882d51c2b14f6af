import type { Request } from '@playwright/test';
import {
  ComponentPage,
  expect,
  listReadableVersions,
  PageRecord,
  PlatformView,
  readStore,
  SecretDrawer,
  signInAs,
  startStack,
  StreamRecord,
  test,
  type Stack,
} from '../src';

const BACKEND = '/api/openchoreo-secrets/';
const TOKEN_HEADER = 'x-openchoreo-token';
/** Names of the other project, its component, release, and environment variable. */
const HIDDEN = /back-office|ledger/i;
const OTHERS = "Components that you can't see might also use this secret.";
const OTHER_WORKLOADS =
  "Workloads that you can't see might also use this secret.";

let stack: Stack;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  stack = await startStack({
    firstPort: 13400,
    auth: 'oidc',
    hasOpenBao: true,
  });
});

test.afterAll(() => stack.stop());

test.beforeEach(({ page }) =>
  page.goto(`${stack.appUrl}/settings/secrets?namespace=acme-corp`),
);

test('a developer lists secrets and sees why other actions are disabled', async ({
  page,
  secrets,
}) => {
  await signInAs(page, 'developer');
  await expect(secrets.row('db-creds')).toBeVisible();
  await expect(secrets.createButton).toBeDisabled();
  await expect(secrets.createButton).toHaveAccessibleDescription(
    /You need permission to create secrets in Acme Corp/,
  );
});

test('a platform engineer creates a secret, and a real OpenBao keeps its value', async ({
  page,
  secrets,
}) => {
  const health = await fetch(`${stack.storeUrl}/v1/sys/health`);
  expect(await health.json()).toMatchObject({
    cluster_name: /^vault-cluster-/,
  });

  await signInAs(page, 'platform-engineer');
  const { dialog } = secrets;
  await secrets.fillIn('signed-in', ['token', 'of-an-engineer']);
  await secrets.create();
  await expect(dialog).toBeHidden();
  await expect(secrets.row('signed-in')).toBeVisible();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/signed-in'))
    .toEqual({ token: 'of-an-engineer' });
});

test('a secret is deleted with its earlier versions, and a real OpenBao has none that can be read', async ({
  page,
  secrets,
}) => {
  const path = 'acme-corp/generic/destroyed';
  await signInAs(page, 'platform-engineer');
  await secrets.fillIn('destroyed', ['token', 'first']);
  await secrets.create();
  await expect.poll(() => readStore(stack, path)).toEqual({ token: 'first' });
  const drawer = new SecretDrawer(page, 'destroyed');
  await drawer.open();
  await drawer.replace('token', 'second');
  await drawer.save();
  await expect.poll(() => readStore(stack, path)).toEqual({ token: 'second' });
  expect(await listReadableVersions(stack, path)).toEqual(['1', '2']);

  await drawer.openDelete();
  await drawer.deleteDialog
    .getByLabel('Also destroy earlier versions in the store')
    .check();
  await drawer.deleteDialog
    .getByRole('button', { name: 'Delete secret' })
    .click();
  await expect(page.getByText(/^Deleted destroyed\./)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Undo', exact: true }),
  ).toHaveCount(0);
  await expect.poll(() => listReadableVersions(stack, path)).toEqual([]);
});

test('a person without a role is refused, not shown an empty list', async ({
  page,
}) => {
  await signInAs(page, 'visitor');
  await expect(page.getByText('No namespaces yet')).toBeVisible();
  await expect(
    page.getByText(/^You don't have access to a namespace/),
  ).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('people without permission see no way to all namespaces, and are refused', async ({
  page,
  secrets,
}) => {
  await signInAs(page, 'developer');
  await expect(secrets.row('db-creds')).toBeVisible();
  await secrets.namespace.click();
  await expect(page.getByRole('option', { name: /acme-corp/ })).toBeVisible();
  await expect(
    page.getByRole('option', { name: 'All namespaces' }),
  ).toHaveCount(0);
  await page.goto(`${stack.appUrl}/settings/secrets?scope=all`);
  await expect(page.getByRole('alert')).toContainText(
    'You need permission to see all namespaces.',
  );
});

test('a platform engineer sees all namespaces', async ({ page }) => {
  await signInAs(page, 'platform-engineer');
  await new PlatformView(page).open();
});

test('a developer of one project sees nothing of another, but that there may be more', async ({
  page,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const streams = await StreamRecord.of(page);
  await page.reload();
  await signInAs(page, 'store-developer');
  await expect(secrets.row('db-creds')).toContainText('At least 2 components');
  await expect(secrets.row('github-pat')).toContainText('At least 1 build');

  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  const usedBy = drawer.root.getByRole('region', { name: 'Used by' });
  await expect(usedBy).toContainText('checkout');
  await expect(usedBy).toContainText(OTHERS);
  await expect(drawer.root.getByText('3 of 4 synced')).toBeVisible();
  await expect(drawer.root.getByText(OTHERS)).toHaveCount(1);
  await expect(drawer.root.getByText(OTHER_WORKLOADS)).toBeVisible();

  await drawer.openDelete();
  const { deleteDialog } = drawer;
  await expect(deleteDialog).toContainText('2 components use this secret.');
  await expect(deleteDialog).toContainText(OTHERS);
  const submit = deleteDialog.getByRole('button', { name: 'Delete secret' });
  await expect(submit).toBeDisabled();
  await deleteDialog.getByLabel('Type db-creds to confirm').fill('db-creds');
  await expect(submit).toBeEnabled();
  await deleteDialog.getByRole('button', { name: 'Cancel' }).click();

  await drawer.button('Remove password').click();
  const removed = drawer.root.getByRole('group', { name: 'password' });
  for (const component of ['checkout', 'catalog']) {
    await expect(removed).toContainText(`${component} uses this key in`);
  }
  await drawer.button('Discard').click();

  await page.goto(`${stack.appUrl}/settings/secrets?scope=all&view=secrets`);
  await expect(secrets.row('db-creds')).toContainText('At least 2 components');
  await expect(page.getByText('Not used', { exact: true })).toHaveCount(0);

  await page.goto(
    `${stack.appUrl}/catalog/acme-corp/component/catalog/secrets`,
  );
  await expect(
    new ComponentPage(page).row('Build', 'github-pat'),
  ).toBeVisible();

  const heard = { ...(await record.contents()), streams: streams.text };
  expect(heard.streams).toContain('event: ');
  expect(heard['the answers']).toContain('catalog-production');
  const found = Object.entries(heard).filter(([, text]) => HIDDEN.test(text));
  expect(found.map(([place]) => place)).toEqual([]);
});

test('an administrator sees the components of both projects', async ({
  page,
  secrets,
}) => {
  await signInAs(page, 'admin');
  await expect(secrets.row('db-creds')).toContainText('3 components');
  const drawer = new SecretDrawer(page, 'db-creds');
  await drawer.open();
  await expect(
    drawer.root.getByRole('region', { name: 'Used by' }),
  ).toContainText('ledger');
  await expect(drawer.root.getByText(OTHERS)).toHaveCount(0);
});

test.describe('the token', () => {
  test('reaches our backend and nothing else', async ({ page, secrets }) => {
    const requests: Request[] = [];
    page.context().on('request', request => requests.push(request));
    await signInAs(page, 'platform-engineer');
    await expect(secrets.row('db-creds')).toBeVisible();
    const ofCatalog = page.waitForResponse(/\/api\/catalog\//);
    await page.getByRole('link', { name: 'Catalog' }).click();
    await ofCatalog;

    const all = await Promise.all(requests.map(describe));
    const token = all.find(({ headers }) => headers[TOKEN_HEADER])?.headers[
      TOKEN_HEADER
    ];
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const carriers = all.filter(({ text }) => text.includes(token as string));
    const prefix = `${stack.backendUrl}${BACKEND}`;
    expect(carriers.filter(({ url }) => !url.startsWith(prefix))).toEqual([]);
    for (const { headers } of carriers) {
      const holders = Object.entries(headers).filter(([, value]) =>
        value.includes(token as string),
      );
      expect(holders.map(([name]) => name)).toEqual([TOKEN_HEADER]);
    }
    expect(all.some(({ url }) => url.includes('/api/catalog/'))).toBe(true);
    expect(stack.output()).not.toContain(token as string);
    const stored = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie]),
    );
    expect(stored).not.toContain(token as string);
  });

  test('that is missing is requested', async ({ page }) => {
    await page.route(`**${BACKEND}**`, (route, request) => {
      const { [TOKEN_HEADER]: _, ...headers } = request.headers();
      return route.continue({ headers });
    });
    await signInAs(page, 'developer');
    await expect(
      page.getByText('Sign in to OpenChoreo', { exact: true }),
    ).toBeVisible();
  });

  test('that has expired is requested again', async ({ page, secrets }) => {
    let isExpired = true;
    await page.route(`**${BACKEND}**`, (route, request) => {
      const headers = request.headers();
      return route.continue({
        headers: {
          ...headers,
          ...(isExpired &&
            headers[TOKEN_HEADER] && {
              [TOKEN_HEADER]: expire(headers[TOKEN_HEADER]),
            }),
        },
      });
    });
    await signInAs(page, 'developer');
    await expect(
      page.getByText('Sign in to OpenChoreo', { exact: true }),
    ).toBeVisible();
    isExpired = false;
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(secrets.row('db-creds')).toBeVisible();
  });
});

interface RequestDescription {
  url: string;
  headers: Record<string, string>;
  /** Data of all requests. */
  text: string;
}

async function describe(request: Request): Promise<RequestDescription> {
  const headers = await request.allHeaders().catch(() => request.headers());
  const url = request.url();
  return {
    url,
    headers,
    text: JSON.stringify([url, headers, request.postData() ?? '']),
  };
}

/** The same token, were it of yesterday: what OpenChoreo answers is the same as for one that has expired. */
function expire(token: string): string {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const yesterday = { ...claims, exp: claims.iat - 86_400 };
  return [
    header,
    Buffer.from(JSON.stringify(yesterday)).toString('base64url'),
    signature,
  ].join('.');
}
