import { createCertificate } from '@openchoreo-secrets/plugin-common/testUtils';
import {
  applyObject,
  createSecret,
  expect,
  expectAccessible,
  PlatformView,
  test,
  themes,
  useTheme,
  type Stack,
} from '../src';

const IN_THREE_DAYS = new Date(Date.now() + 3.5 * 24 * 3_600_000);

test('people who run the platform see across namespaces what is there, unused and broken', async ({
  page,
  stack,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'platform-unused',
    data: { token: 'platform-value' },
  });
  await breakReference(stack);
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await expect(platform.tab('Secrets')).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(platform.row('github-pat').first()).toContainText('acme-corp');

  await platform.tab('Unused').click();
  await platform.search.fill('platform-unused');
  await expect(platform.tab('Unused')).toHaveText('Unused (1)');

  await platform.tab('Broken references').click();
  await expect(page.getByText(/^platform-missing doesn't exist/)).toBeVisible();

  await platform.tab('Planes with problems').click();
  await expect(platform.row('no-store')).toContainText(
    'It has no secret store.',
  );
});

test('what is looked at survives a reload, and leaves as CSV without a value', async ({
  page,
  stack,
  secrets,
}) => {
  await createSecret(stack, 'acme-corp', {
    secretName: 'platform-exported',
    data: { token: 'platform-value' },
  });
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.tab('Unused').click();
  await platform.search.fill('platform-exp');
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Opaque');
  await page
    .getByRole('combobox', { name: 'Namespace' })
    .selectOption('acme-corp');
  await expect(platform.tab('Unused')).toHaveText('Unused (1)');

  await page.reload();
  await platform.isComplete();
  await expect(platform.tab('Unused')).toHaveText('Unused (1)');
  await expect(platform.search).toHaveValue('platform-exp');
  await expect(platform.row('platform-exported')).toBeVisible();

  const { fileName, text } = await platform.exportCsv();
  expect(fileName).toBe('unused.csv');
  const [head, line, ...rest] = text.split('\r\n');
  expect(head).toMatch(/^namespace,name,type/);
  expect(line).toMatch(
    /^acme-corp,platform-exported,Opaque,generic,ClusterDataPlane,default,token,0,true,/,
  );
  expect(rest).toEqual([]);
  expect(text).not.toContain('platform-value');

  await page.getByRole('link', { name: 'platform-exported' }).click();
  await expect(
    page.getByRole('dialog', { name: 'platform-exported' }),
  ).toBeVisible();
});

test('certificates that expire are looked for when asked, and lead to their secrets', async ({
  page,
  stack,
  secrets,
}) => {
  await seedCertificate(stack, 'platform-expiring', IN_THREE_DAYS);
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.tab('Certificates').click();
  await expect(platform.tab('Certificates')).toHaveText('Certificates (?)');
  await platform.beginScan.click();

  const urgent = page.getByRole('table', { name: /^Within 7 days/ });
  await platform.search.fill('platform-expiring');
  await expect(
    urgent.getByRole('row').filter({ hasText: 'platform-expiring' }),
  ).toContainText('CN=platform-expiring.example.com');
  await expect(
    page.getByText(/^Looked for certificates in (\d+) of \1 namespaces$/),
  ).toBeVisible();
  const { text } = await platform.exportCsv();
  expect(text.split('\r\n')[1]).toMatch(
    /^acme-corp,platform-expiring,ClusterDataPlane,default,CN=platform-expiring.example.com,.*,3,$/,
  );
  expect(text).not.toContain('BEGIN');

  await urgent.getByRole('link', { name: 'platform-expiring' }).click();
  await expect(
    page.getByRole('dialog', { name: 'platform-expiring' }),
  ).toBeVisible();
});

test('looking for certificates can be cancelled, and begun anew', async ({
  page,
  secrets,
  gated: { portal, gate },
}) => {
  await secrets.open(portal.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await platform.tab('Certificates').click();
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  gate.interrupt('before', 'GET', async () => {
    await held;
    return false;
  });
  await platform.beginScan.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Cancelled after 0 of/)).toBeVisible();

  gate.stopInterrupting();
  release();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(
    page.getByText(/^Looked for certificates in (\d+) of \1 namespaces$/),
  ).toBeVisible();
});

for (const theme of themes) {
  test(`the view is accessible in the ${theme} theme`, async ({
    page,
    stack,
    secrets,
  }) => {
    await seedCertificate(stack, `platform-${theme}`, IN_THREE_DAYS);
    await useTheme(page, theme);
    await secrets.open(stack.appUrl, 'acme-corp');
    const platform = new PlatformView(page);
    await platform.open();
    for (const part of [
      'Secrets',
      'Unused',
      'Unmanaged',
      'Broken references',
      'Planes with problems',
      'Certificates',
    ]) {
      await platform.tab(part).click();
      await expectAccessible(page, part);
    }
    await platform.beginScan.click();
    await expect(platform.row(`platform-${theme}`).first()).toBeVisible();
    await expectAccessible(page, 'the certificates that were found');
  });
}

async function seedCertificate(
  stack: Stack,
  secretName: string,
  notAfter: Date,
): Promise<void> {
  const { certificate, key } = await createCertificate({
    subject: `CN=${secretName}.example.com`,
    notAfter,
  });
  await createSecret(stack, 'acme-corp', {
    secretName,
    secretType: 'kubernetes.io/tls',
    data: { 'tls.crt': certificate, 'tls.key': key },
  });
}

/** A component that refers to a secret that there is not. */
async function breakReference(stack: Stack): Promise<void> {
  const name = 'platform-check';
  const object = (kind: string, spec: object) => ({
    apiVersion: 'openchoreo.dev/v1alpha1',
    kind,
    metadata: { name, namespace: 'acme-corp' },
    spec,
  });
  const projectName = 'online-store';
  await applyObject(
    stack,
    object('Component', {
      owner: { projectName },
      componentType: { name: 'deployment/service' },
    }),
  );
  await applyObject(
    stack,
    object('Workload', {
      owner: { projectName, componentName: name },
      container: {
        image: 'registry.example/check:1',
        env: [
          {
            key: 'PLATFORM_TOKEN',
            valueFrom: {
              secretKeyRef: { name: 'platform-missing', key: 'token' },
            },
          },
        ],
      },
    }),
  );
}
