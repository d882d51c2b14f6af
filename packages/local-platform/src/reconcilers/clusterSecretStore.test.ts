import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../testing/KubernetesCaller';
import { waitFor } from '../testing/waitFor';

const stores = '/apis/external-secrets.io/v1/clustersecretstores';

describe('a ClusterSecretStore', () => {
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

  it('is ready when the store accepts its token', async () => {
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

  it('is not when its token is refused', async () => {
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

  it('is not when its provider is another', async () => {
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
