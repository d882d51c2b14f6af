import {
  intermediateCertificate,
  leafCertificate,
  rsaKeyPkcs1,
  sshKey,
} from '@openchoreo-secrets/plugin-common/testUtils';
import { expect, test, type Page } from '@playwright/test';
import { readStore, SecretsBackend, startStack, type Stack } from '../src';
import { dragFiles } from './dragFiles';
import { chooseType, createButton, statusToggle } from './locators';
import { applyVariant, nameOf, takeScreen, variants } from './variants';

const NAMESPACE = 'shop-demo';

let stack: Stack;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  stack = await startStack({ firstPort: 13800, hasDemo: true });
  await deleteSecret('retired-webhook');
});

test.afterAll(() => stack.stop());

variants.forEach(variant => {
  test.describe(nameOf(variant), () => {
    const isNarrow = variant.width === 360;
    let page: Page;

    test.beforeEach(async ({ page: opened }) => {
      page = opened;
      await applyVariant(page, variant);
      await page.goto(stack.appUrl);
      await page.getByRole('button', { name: 'Enter' }).click();
      await expect(
        page.getByRole('link', { name: /^Needs attention/ }),
      ).toBeVisible();
    });

    const shoot = (screen: string) => takeScreen(page, variant, screen);
    const settings = (query = '') =>
      page.goto(`${stack.appUrl}/settings/secrets${query}`);
    const inNamespace = (query = '') =>
      settings(`?namespace=${NAMESPACE}${query}`);

    test('home', async () => {
      await shoot('00-home');
    });

    test('list', async () => {
      await settings();
      await expect(page.getByText('shop-demo').first()).toBeVisible();
      await shoot('02-first-visit');
      await inNamespace();
      await expect(page.getByText('db-creds').first()).toBeVisible();
      await expect(
        page.getByText(/^(Failed|Fehlgeschlagen)/).first(),
      ).toBeVisible();
      await shoot('01-list');
      await page
        .getByRole('combobox', { name: /^(Namespace|Namensraum)$/ })
        .click();
      await shoot('01b-namespace-menu');
      await page.keyboard.press('Escape');
      if (!isNarrow) {
        await page.getByRole('checkbox').nth(1).check();
        await page.getByRole('checkbox').nth(2).check();
        await page
          .getByRole('button', { name: /^(Sync state|Sync)/ })
          .first()
          .click();
      } else {
        await page
          .getByRole('button', { name: /^(Filter secrets|Secrets filtern)/ })
          .click();
      }
      await shoot('01c-filters');
      await page.keyboard.press('Escape');
      await settings('?namespace=default');
      await expect(createButton(page)).toBeVisible();
      await shoot('02b-empty-namespace');
    });

    test('create', async () => {
      await inNamespace();
      await createButton(page).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await shoot('03-create');
      await dialog.getByLabel(/^(Target plane|Ziel-Plane)/).click();
      await shoot('03b-target-plane');
      await page.keyboard.press('Escape');
      await dialog
        .getByRole('button', { name: /^(Add from|Hinzufügen aus)/ })
        .click();
      await shoot('03c-add-from');
      await page.keyboard.press('Escape');
      const target = dialog.getByTestId('drop-target');
      await dragFiles(target, 'dragover', { 'app.properties': '' });
      await shoot('03d-drop');
      await chooseType(page, isNarrow, /^TLS/);
      await dragFiles(target, 'drop', {
        'tls.crt': leafCertificate + intermediateCertificate,
        'tls.key': rsaKeyPkcs1,
      });
      await expect(dialog.getByText('shop.example.com')).toBeVisible();
      await shoot('04-create-tls');
      await chooseType(page, isNarrow, /^Git.*SSH/);
      await dragFiles(target, 'drop', { id_ed25519: sshKey });
      await expect(dialog.getByText('SHA256:')).toBeVisible();
      await shoot('05-create-git-ssh');
      await page.reload();
    });

    test('secret', async () => {
      const open = async (name: string) => {
        await inNamespace(`&secret=${name}`);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        await expect(page.getByRole('progressbar')).toHaveCount(0);
      };
      await open('db-creds');
      await expect(page.getByText('DB_PASSWORD').first()).toBeVisible();
      await shoot('06-drawer');
      const drawer = page.getByRole('dialog', { name: 'db-creds' });
      await statusToggle(drawer).click();
      await shoot('06b-path');
      await drawer
        .getByRole('button', { name: /(Replace password|password ersetzen)/ })
        .click();
      await drawer
        .getByRole('textbox', { name: /(New value|Neuer Wert)/ })
        .fill('n3w');
      await drawer
        .getByRole('button', { name: /(Remove username|username entfernen)/ })
        .click();
      await drawer
        .getByRole('button', { name: /^(Add key|Schlüssel hinzufügen)/ })
        .click();
      await drawer
        .getByRole('textbox', { name: /^(Key|Schlüssel)$/ })
        .fill('api-token');
      await drawer
        .getByRole('textbox', { name: /^(Value|Wert)$/ })
        .fill('t0ken');
      await shoot('08-editing');
      await drawer
        .getByRole('button', { name: /(Edit labels|Labels bearbeiten)/ })
        .click();
      await drawer
        .getByRole('button', { name: /(Change label|ändern)/ })
        .first()
        .click();
      await drawer
        .getByRole('button', { name: /^(Add label|Label hinzufügen)/ })
        .scrollIntoViewIfNeeded();
      await shoot('08c-labels');
      await drawer
        .getByRole('button', { name: /(Undo labels|Labels zurücknehmen)/ })
        .click();
      const backend = await SecretsBackend.signIn(stack);
      await backend.replaceValues(NAMESPACE, 'db-creds', {
        password: `other-${Date.now()}`,
      });
      await drawer
        .getByRole('button', { name: /^(Save changes|Änderungen speichern)/ })
        .click();
      await expect(drawer.getByRole('alert').first()).toBeVisible();
      await shoot('08b-conflict');
      await page.goto('about:blank');
      await open('ingress-tls');
      await page
        .getByRole('button', { name: /(Reveal tls.key|tls.key anzeigen)/ })
        .click();
      await expect(page.getByText('PRIVATE KEY').first()).toBeVisible();
      await shoot('06c-revealed');
      await open('payments-api');
      await shoot('07-failed');
      await open('reports-eu');
      await shoot('07b-unreachable');
      for (const [name, screen] of [
        ['db-creds', '09-delete-in-use'],
        ['unused-token', '09b-delete-unused'],
      ]) {
        await open(name);
        const root = page.getByRole('dialog', { name });
        await root
          .getByRole('button', { name: /^(More actions|Weitere Aktionen)/ })
          .click();
        await page.getByRole('menuitem', { name: /^(Delete|Löschen)/ }).click();
        await expect(
          page.getByRole('dialog', { name: /^(Delete .*|.* löschen)\?$/ }),
        ).toBeVisible();
        await shoot(screen);
      }
    });

    test('history', async () => {
      await inNamespace('&secret=db-creds');
      const history = page.getByRole('button', { name: /^(History|Verlauf)/ });
      await history.click();
      const saves = page
        .getByRole('list', { name: /^(Saves|Gespeicherte Stände)$/ })
        .locator('> li');
      const keys = saves.nth(1).getByRole('button').first();
      await keys.click();
      await saves.nth(2).scrollIntoViewIfNeeded();
      await shoot('17-history');
      await saves
        .nth(1)
        .getByRole('button', { name: /^(Restore the save|Stand vom)/ })
        .click();
      await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(2);
      await shoot('18-restore');
    });

    test('restart', async () => {
      await inNamespace('&secret=db-creds');
      const drawer = page.getByRole('dialog', { name: 'db-creds' });
      await drawer
        .getByRole('button', { name: /(Replace password|password ersetzen)/ })
        .click();
      await drawer
        .getByRole('textbox', { name: /(New value|Neuer Wert)/ })
        .fill('n3w');
      await drawer
        .getByRole('button', { name: /^(Save changes|Änderungen speichern)/ })
        .click();
      const restart = drawer.getByRole('button', {
        name: /^(Restart workloads|Workloads neu starten)/,
      });
      await expect(restart).toBeVisible();
      await shoot('15-saved');
      await restart.click();
      const dialog = page.getByRole('dialog').last();
      const submit = dialog.getByRole('button', {
        name: /^(Restart \d|\d Workload)/,
      });
      await dialog.getByRole('checkbox', { disabled: false }).first().check();
      await expect(submit).toBeEnabled();
      await shoot('16-restart');
      await submit.click();
      await expect(dialog.getByRole('progressbar')).toBeVisible();
      await takeScreen(page, variant, '16b-restart-progress', {
        mayProgress: true,
      });
    });

    test('all namespaces', async () => {
      await settings('?scope=all&view=attention');
      await expect(page.getByText('payments-api').first()).toBeVisible();
      await shoot('10-all-namespaces');
      for (const [view, text] of [
        ['secrets', 'payments-api'],
        ['planes', 'shop-eu'],
        ['platform', 'registry-credentials'],
        ['deleted', 'retired-webhook'],
      ]) {
        await settings(`?scope=all&view=${view}`);
        await expect(page.getByText(text).first()).toBeVisible();
        await shoot(`10-all-namespaces-${view}`);
      }
    });

    test('component', async () => {
      await page.goto(
        `${stack.appUrl}/catalog/${NAMESPACE}/component/storefront/secrets`,
      );
      await expect(page.getByText('DB_PASSWORD').first()).toBeVisible();
      await expect(page.getByText(/^(Synced|Synchron)/).first()).toBeVisible();
      await shoot('11-component');
      await page.goto(
        `${stack.appUrl}/catalog/${NAMESPACE}/component/storefront`,
      );
      await expect(page.getByText('DB_PASSWORD').first()).toBeVisible();
      await page.getByText('DB_PASSWORD').first().scrollIntoViewIfNeeded();
      await shoot('11b-component-card');
    });
  });
});

/** Creates a secret and deletes it again, so that it's in the list of deleted secrets. */
async function deleteSecret(name: string): Promise<void> {
  const backend = await SecretsBackend.signIn(stack);
  const secrets = `/namespaces/${NAMESPACE}/secrets`;
  const { status } = await backend.call('POST', secrets, {
    name,
    type: 'Opaque',
    targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
    data: { token: 't0ken' },
  });
  expect(status).toBe(201);
  const path = `${NAMESPACE}/generic/${name}`;
  await expect.poll(() => readStore(stack, path)).toEqual({ token: 't0ken' });
  await backend.call('DELETE', `${secrets}/${name}`, undefined, {
    'If-Match': '*',
  });
  await expect.poll(() => readStore(stack, path)).toBeUndefined();
}
