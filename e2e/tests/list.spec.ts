import { expect, test, type Stack } from '../src';

const SECRETS = 250;

test('a namespace with 250 secrets is shown completely', async ({
  page,
  stack,
  secrets,
}) => {
  await createMany(stack);
  await secrets.open(stack.appUrl, 'default');

  await expect(page.getByText(`of ${SECRETS}`)).toBeVisible();
  await page.getByPlaceholder('Search name, key, plane…').fill('bulk-249');
  await expect(secrets.row('bulk-249')).toBeVisible();
  await expect(page.getByText('of 1', { exact: false })).toBeVisible();
});

test('the namespace is in the URL and remembered', async ({
  page,
  stack,
  secrets,
}) => {
  await secrets.open(stack.appUrl);
  await secrets.chooseNamespace('acme-corp');
  await expect(page).toHaveURL(/namespace=acme-corp/);
  await expect(secrets.row('github-pat')).toBeVisible();

  await page.goto(`${stack.appUrl}/settings`);
  await secrets.tab.click();
  await expect(secrets.row('github-pat')).toBeVisible();
});

async function createMany(stack: Stack): Promise<void> {
  for (let index = 0; index < SECRETS; index++) {
    const response = await fetch(
      `${stack.secretApiUrl}/api/v1alpha1/namespaces/default/secrets`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          secretName: `bulk-${index}`,
          secretType: 'Opaque',
          targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
          data: { token: `value ${index}` },
          labels: { 'openchoreo.dev/secret-type': 'generic' },
        }),
      },
    );
    expect(response.status).toBe(201);
  }
}
