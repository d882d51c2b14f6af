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

test('platform engineers see across namespaces what needs attention', async ({
  page,
  stack,
  secrets,
}) => {
  await breakReference(stack);
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await expect(page).toHaveURL(/scope=all/);
  await expect(platform.tab('Needs attention')).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await platform.card('Broken references').click();
  await expect(platform.row('platform-check')).toContainText(
    "Refers to platform-missing, which doesn't exist",
  );
  await expect(platform.row('no-store')).toBeHidden();

  await platform.card('Planes').click();
  await expect(platform.row('no-store').first()).toContainText(
    'Plane has no secret store',
  );

  await platform.tab('All secrets').click();
  await secrets.search.fill('github-pat');
  await expect(platform.row('github-pat').first()).toContainText('Acme Corp');
  await platform.tab('Planes').click();
  await expect(platform.row('dp-prod').first()).toContainText('Acme Corp');
});

test('the list of all secrets survives a reload, and is exported as CSV without values', async ({
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
  await platform.tab('All secrets').click();
  await secrets.search.fill('platform-exp');
  await page.getByRole('button', { name: 'Type', exact: true }).first().click();
  await page.getByRole('menuitemcheckbox', { name: /^Opaque/ }).click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: 'Namespace', exact: true })
    .first()
    .click();
  await page.getByRole('menuitemcheckbox', { name: /^Acme Corp/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^1 of \d+ secrets$/)).toBeVisible();

  await page.reload();
  await platform.isComplete();
  await expect(page.getByText(/^1 of \d+ secrets$/)).toBeVisible();
  await expect(secrets.search).toHaveValue('platform-exp');
  await expect(platform.row('platform-exported')).toContainText('Acme Corp');

  const { fileName, text } = await platform.exportCsv();
  expect(fileName).toBe('secrets.csv');
  const [head, line, ...rest] = text.split('\r\n');
  expect(head).toMatch(/^namespace,name,type/);
  expect(line).toMatch(
    /^acme-corp,platform-exported,Opaque,generic,ClusterDataPlane,default,token,\w+,0,true,/,
  );
  expect(rest).toEqual([]);
  expect(text).not.toContain('platform-value');

  await page
    .getByRole('button', { name: 'Open platform-exported', exact: true })
    .click();
  await expect(
    page.getByRole('dialog', { name: 'platform-exported' }),
  ).toBeVisible();
});

test('certificates are checked on request, and lead to their secrets', async ({
  page,
  stack,
  secrets,
}) => {
  await seedCertificate(stack, 'platform-expiring', IN_THREE_DAYS);
  await secrets.open(stack.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  await expect(platform.card('Certificates')).toContainText('Not checked');
  await platform.checkCertificates();

  const expiring = platform.row('platform-expiring');
  await expect(expiring).toContainText('Certificate expires in 3 days');
  await expect(
    page.getByText(/^Certificates: \d+ namespaces? checked/),
  ).toBeVisible();
  const { text } = await platform.exportCsv();
  expect(text).toMatch(
    /certificates,warning,platform-expiring,acme-corp,ClusterDataPlane,default,0,,/,
  );
  expect(text).not.toContain('BEGIN');

  await expiring.getByRole('link', { name: 'platform-expiring' }).click();
  await expect(
    page.getByRole('dialog', { name: 'platform-expiring' }),
  ).toBeVisible();
});

test('a check of certificates can be stopped and started again', async ({
  page,
  secrets,
  gated: { portal, gate },
}) => {
  await secrets.open(portal.appUrl, 'acme-corp');
  const platform = new PlatformView(page);
  await platform.open();
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  gate.interrupt('before', 'GET', async () => {
    await held;
    return false;
  });
  await platform.checkCertificates();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(
    page.getByText(/^Certificates: Stopped after 0 of/),
  ).toBeVisible();

  gate.stopInterrupting();
  release();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(
    page.getByText(/^Certificates: \d+ namespaces? checked/),
  ).toBeVisible();
});

for (const theme of themes) {
  test(`all namespaces are accessible in the ${theme} theme`, async ({
    page,
    stack,
    secrets,
  }) => {
    await seedCertificate(stack, `platform-${theme}`, IN_THREE_DAYS);
    await useTheme(page, theme);
    await secrets.open(stack.appUrl, 'acme-corp');
    const platform = new PlatformView(page);
    await platform.open();
    for (const view of [
      'Platform secrets',
      'Planes',
      'All secrets',
      'Needs attention',
    ]) {
      await platform.tab(view).click();
      await expectAccessible(page, view);
    }
    await platform.card('Certificates').click();
    await expect(
      page.getByRole('dialog', { name: 'Check certificates?' }),
    ).toBeVisible();
    await expectAccessible(page, 'the question before certificates are read');
    await page.keyboard.press('Escape');
    await platform.card('Certificates').click();
    await platform.checkCertificates();
    await expect(platform.row(`platform-${theme}`).first()).toBeVisible();
    await expectAccessible(page, 'certificates that expire');
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

/** Component with a reference to a secret that doesn't exist. */
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
