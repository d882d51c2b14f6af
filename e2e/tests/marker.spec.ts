import {
  leafCertificate,
  leafKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import type { Locator, Page } from '@playwright/test';
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

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a created value is in the store and nowhere else', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const [typed, uploaded] = ['typed', 'uploaded'].map(createMarker);
  await secrets.open(stack.appUrl, 'acme-corp');
  await secrets.openDialog();
  const { dialog } = secrets;
  await dialog.getByLabel('Name', { exact: true }).fill('marked');
  await secrets.choosePlane('dp-prod');
  await dialog.getByLabel('Key').first().fill('typed');
  await dialog.getByLabel('Value').first().fill(typed);
  await dialog
    .locator('input[type=file][multiple]')
    .setInputFiles(fileOf('uploaded', uploaded));
  const { 'the fields of the page': fields } = await browserContents(page);
  expect(findForms(fields, typed)).toContain('plain');
  await secrets.create();
  await expect(dialog).toBeHidden();
  await expect(secrets.row('marked')).toBeVisible();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/marked'))
    .toEqual({ typed, uploaded });

  expect(findForms(record.sent.join('\n'), typed)).toContain('as JSON');
  expect(stack.output()).toContain('marked');
  await expectNowhere({ page, record, stack }, [typed, uploaded]);
});

test('a changed value is in the store and nowhere else', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const kept = createMarker('kept');
  const [replaced, typed, pasted, theirs] = ['a', 'b', 'c', 'd'].map(
    createMarker,
  );
  const backend = await seed(stack, 'changed', { kept, token: 'old' });
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = await openDrawer(page, 'changed');
  await press(drawer, 'Replace token');
  await drawer.getByLabel('New value of token').fill(replaced);
  const patched = await backend.call(
    'PATCH',
    `${SECRETS}/changed`,
    { set: { theirs } },
    { 'If-Match': '*' },
  );
  expect(patched.status).toBe(200);
  await press(drawer, 'Save changes');
  await expect(drawer).toContainText('They added theirs.');
  await press(drawer, 'Apply my changes');
  await expect(drawer.getByText(/^Saved\./)).toBeVisible();
  await expectNowhereInBrowser({ page, record, stack }, [
    ...[kept, replaced, theirs],
  ]);

  await press(drawer, 'Add key');
  await drawer.getByLabel('Key', { exact: true }).fill('typed');
  await drawer.getByLabel('Value', { exact: true }).fill(typed);
  await press(drawer, 'Add from…');
  await page.getByRole('menuitem', { name: /^\.env text/ }).click();
  const env = page.getByLabel('.env text', { exact: true });
  await env.fill(`PASTED='${pasted}'\n`);
  await press(page, 'Add 1 key');
  await press(drawer, 'Save changes');
  await expect(drawer.getByText(/^Saved\./)).toBeVisible();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/changed'))
    .toEqual({ kept, token: replaced, theirs, typed, PASTED: pasted });

  const values = [kept, replaced, theirs, typed, pasted];
  await expectNowhere({ page, record, stack }, values);
  expect(record.revealed).toEqual([]);
});

test('a refused or discarded value is nowhere', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const refused = createMarker('refused');
  await seed(
    stack,
    'refusing',
    { 'tls.crt': leafCertificate, 'tls.key': leafKey },
    'kubernetes.io/tls',
  );
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = await openDrawer(page, 'refusing');
  await press(drawer, 'Replace tls.key');
  const field = drawer.getByLabel('New value of tls.key');
  await field.fill(refused);
  await press(drawer, 'Save changes');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const { 'the fields of the page': typed, ...rest } = await browserContents(
    page,
  );
  expect(findForms(typed, refused)).toContain('plain');
  expect(findForms(Object.values(rest).join('\n'), refused)).toEqual([]);

  await press(drawer, 'Close');
  const question = page.getByRole('dialog', { name: 'Discard 1 change?' });
  await press(question, 'Discard');
  await expect(drawer).toBeHidden();
  await expectNowhere({ page, record, stack }, [refused]);
});

test('a revealed value is in one response, and gone after the person leaves', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const [revealed, other] = ['marked-revealed', 'other'].map(createMarker);
  const searched = { page, record, stack };
  await seed(stack, 'marked-revealed', { token: revealed, other });
  await secrets.open(stack.appUrl, 'default');
  await secrets.chooseNamespace('acme-corp');
  const drawer = await openDrawer(page, 'marked-revealed');
  const reveal = async () => {
    await press(drawer, 'Reveal token');
    await expect(drawer.getByLabel('Value of token')).toBeVisible();
    const { 'the page': shown } = await browserContents(page);
    expect(findForms(shown, revealed)).toContain('as HTML');
    expect(findForms(shown, other)).toEqual([]);
  };

  await reveal();
  await page.emulateMedia({ media: 'print' });
  await expect(drawer.getByLabel('Value of token')).toBeHidden();
  await page.emulateMedia({ media: null });
  await press(drawer, 'Hide token');
  await expectNowhereInBrowser(searched, [revealed, other]);
  expect(record.revealed.map(text => JSON.parse(text))).toEqual([
    { value: revealed, encoding: 'utf-8' },
  ]);

  await reveal();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(drawer.getByLabel('Value of token')).toBeHidden();
  await expectNowhereInBrowser(searched, [revealed, other]);

  await reveal();
  await page.goBack();
  await expect(drawer).toBeHidden();
  await expectNowhereInBrowser(searched, [revealed, other]);

  await page.goForward();
  await reveal();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/namespace=default/);
  await expectNowhereInBrowser(searched, [revealed, other]);
  await expectNowhere(searched, [revealed, other]);
});

test('after sign-out no trace of a revealed value is left', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const revealed = createMarker('signed-out');
  await seed(stack, 'left', { token: revealed });
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = await openDrawer(page, 'left');
  await press(drawer, 'Reveal token');
  await expect(drawer.getByLabel('Value of token')).toBeVisible();
  await press(drawer, 'Close');
  await page.getByRole('tab', { name: 'General' }).click();
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(page.getByRole('button', { name: 'Enter' })).toBeVisible();
  await expectNowhereInBrowser({ page, record, stack }, [revealed]);
});

test('a copied value is in the clipboard and not on the page; a deleted value is nowhere', async ({
  page,
  stack,
  secrets,
}) => {
  const record = PageRecord.of(page);
  const copied = createMarker('copied');
  await seed(stack, 'clipboard', { token: copied });
  await secrets.open(stack.appUrl, 'acme-corp');
  const drawer = await openDrawer(page, 'clipboard');
  await press(drawer, 'Copy token');
  await expect(
    drawer.getByRole('status').filter({ hasText: 'Copied token.' }),
  ).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    copied,
  );
  await expectNowhere({ page, record, stack }, [copied]);
  expect(record.revealed).toHaveLength(1);

  await press(drawer, 'More actions for clipboard');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const remove = page.getByRole('dialog', { name: 'Delete clipboard?' });
  await press(remove, 'Delete secret');
  await expect(drawer).toBeHidden();
  await expect
    .poll(() => readStore(stack, 'acme-corp/generic/clipboard'))
    .toBeUndefined();
  await expectNowhere({ page, record, stack }, [copied]);
});

async function seed(
  stack: Stack,
  name: string,
  data: Record<string, string>,
  type = 'Opaque',
): Promise<SecretsBackend> {
  const backend = await SecretsBackend.signIn(stack);
  const targetPlane = { kind: 'DataPlane', name: 'dp-prod' };
  const { status } = await backend.call('POST', SECRETS, {
    ...{ name, type, targetPlane, data },
  });
  expect(status).toBe(201);
  return backend;
}

async function openDrawer(page: Page, name: string): Promise<Locator> {
  const drawer = new SecretDrawer(page, name);
  await drawer.open();
  return drawer.root;
}

function press(where: Page | Locator, button: string): Promise<void> {
  return where.getByRole('button', { name: button, exact: true }).click();
}

function fileOf(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}
