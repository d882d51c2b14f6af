import {
  expect,
  SecretsBackend,
  startStack,
  test,
  UpstreamGate,
  type Stack,
} from '../src';

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

  const backend = await SecretsBackend.signIn(disabled);
  for (const path of ['/namespaces', '/namespaces/acme-corp/secrets']) {
    expect((await backend.call('GET', path)).status).toBe(501);
  }
  expect(upstream.requests).toEqual([]);
});
