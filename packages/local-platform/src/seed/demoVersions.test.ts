import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import { createKubernetesCaller } from '../testing/KubernetesCaller';
import { createStoreCaller } from '../testing/StoreCaller';
import { waitFor } from '../testing/waitFor';

const pushSecret =
  '/apis/external-secrets.io/v1alpha1/namespaces/openchoreo-kv-shop-demo/pushsecrets/db-creds';

describe('the versions of the demo', () => {
  let platform: LocalPlatform;

  beforeAll(async () => {
    platform = await startLocalPlatform({
      seed: true,
      demo: true,
      firstPushDelay: 0,
    });
  });

  afterAll(() => platform.stop());

  it('are those of the current values, to which the first push adds none', async () => {
    const kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    await waitFor(
      async () => (await kubernetes.get(pushSecret)).body.status,
      status => JSON.stringify(status ?? {}).includes('"Synced"'),
    );
    const call = createStoreCaller(platform);
    const path = 'shop-demo/generic/db-creds';
    const { body } = await call('GET', `secret/metadata/${path}`);
    expect(body.data).toMatchObject({ current_version: 6 });
    const first = await call('GET', `secret/data/${path}?version=2`);
    expect(first.body.data?.data).toEqual({
      password: 'first',
      username: 'shop',
    });
  });
});
