import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';
import { createStoreCaller, type StoreCaller } from '../../testing/StoreCaller';
import { waitFor } from '../../testing/waitFor';

const namespace = '/namespaces/default';
const pushSecrets = `/apis/external-secrets.io/v1alpha1${namespace}/pushsecrets`;

describe('PushSecret refreshInterval', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;
  let store: StoreCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform({ seed: true, firstPushDelay: 20 });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    store = createStoreCaller(platform);
    await kubernetes.apply(`/api/v1${namespace}/secrets/db`, 'api', {
      stringData: { password: 'marker' },
    });
  });

  afterEach(() => platform.stop());

  const push = (name: string, refreshInterval: string) =>
    kubernetes.apply(`${pushSecrets}/${name}`, 'api', {
      spec: {
        refreshInterval,
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name: 'db' } },
        data: [
          {
            match: {
              secretKey: 'password',
              remoteRef: { remoteKey: `secret/${name}`, property: 'password' },
            },
          },
        ],
      },
    });

  const untilStored = (name: string) =>
    waitFor(
      () => store('GET', `secret/data/${name}`),
      ({ code }) => code === 200,
    );

  it('restores a value deleted from the store, except with interval 0', async () => {
    await push('often', '50ms');
    await push('once', '0');
    await untilStored('often');
    await untilStored('once');
    await store('DELETE', 'secret/data/once');
    for (const _ of [1, 2]) {
      await store('DELETE', 'secret/data/often');
      await untilStored('often');
    }
    expect((await store('GET', 'secret/data/once')).code).toBe(404);
    await kubernetes.patch(`${pushSecrets}/once`, 'merge-patch', {
      metadata: { annotations: { 'openchoreo.dev/sync-trigger': 'now' } },
    });
    await untilStored('once');
  });
});
