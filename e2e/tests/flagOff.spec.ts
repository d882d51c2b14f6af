import { expect, startStack, test, UpstreamGate, type Stack } from '../src';

let upstream: UpstreamGate;
let disabled: Stack;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  upstream = await UpstreamGate.open('http://127.0.0.1:9');
  disabled = await startStack({
    firstPort: 13200,
    isEnabled: false,
    openchoreoUrl: upstream.url,
  });
});

test.afterAll(async () => {
  await disabled.stop();
  await upstream.close();
});

test('with the flag off there is no tab, no route and no call upstream', async ({
  page,
  secrets,
}) => {
  await page.goto(`${disabled.appUrl}/settings`);
  await secrets.signIn();
  await expect(page.getByRole('tab', { name: 'General' })).toBeVisible();
  await expect(secrets.tab).toHaveCount(0);

  const api = `${disabled.backendUrl}/api/openchoreo-secrets`;
  const token = await guestToken(disabled);
  for (const path of ['/namespaces', '/namespaces/acme-corp/secrets']) {
    const response = await fetch(`${api}${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(501);
  }
  expect(upstream.requests).toEqual([]);
});

async function guestToken(stack: Stack): Promise<string> {
  const response = await fetch(`${stack.backendUrl}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}
