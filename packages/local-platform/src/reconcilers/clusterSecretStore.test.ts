import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../testing/KubernetesCaller';
import { waitFor } from '../testing/waitFor';

const stores = '/apis/external-secrets.io/v1/clustersecretstores';

describe('ClusterSecretStore', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform({ seed: true });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
  });

  afterEach(() => platform.stop());

  const statusOf = (name: string) =>
    waitFor(
      async () => (await kubernetes.get(`${stores}/${name}`)).body.status,
      status => status?.conditions !== undefined,
    );

  it('becomes Ready if the store accepts the token', async () => {
    expect(await statusOf('default')).toMatchObject({
      capabilities: 'ReadWrite',
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Valid',
          message: 'store validated',
        },
      ],
    });
  });

  it("isn't Ready if the store denies the token", async () => {
    await kubernetes.apply(
      '/api/v1/namespaces/external-secrets/secrets/guess',
      'test',
      { stringData: { token: 'guess' } },
    );
    const tokenSecretRef = { namespace: 'external-secrets', name: 'guess' };
    await kubernetes.apply(`${stores}/refused`, 'test', {
      spec: {
        provider: {
          vault: { server: platform.storeUrl, auth: { tokenSecretRef } },
        },
      },
    });
    expect(await statusOf('refused')).toMatchObject({
      conditions: [
        {
          status: 'False',
          reason: 'InvalidProviderConfig',
          message: 'unable to validate store',
        },
      ],
    });
  });

  it("isn't Ready with a provider other than vault", async () => {
    await kubernetes.apply(`${stores}/other`, 'test', {
      spec: { provider: { fake: {} } },
    });
    expect(await statusOf('other')).toMatchObject({
      conditions: [
        {
          status: 'False',
          reason: 'InvalidProviderConfig',
          message: 'unable to create client',
        },
      ],
    });
  });
});
