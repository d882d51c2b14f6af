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
const secret = `/api/v1${namespace}/secrets/db`;
const pushSecret = `/apis/external-secrets.io/v1alpha1${namespace}/pushsecrets/db`;
const stored = 'secret/data/default/generic/db';
const NEVER_MS = 600_000;

describe('PushSecret reconciler passes', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;
  let store: StoreCaller;

  async function start(firstPushDelay?: number) {
    platform = await startLocalPlatform({ seed: true, firstPushDelay });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    store = createStoreCaller(platform);
  }

  afterEach(() => platform.stop());

  async function write(value: string) {
    await kubernetes.apply(secret, 'api', { stringData: { k: value } });
    await kubernetes.apply(pushSecret, 'api', {
      metadata: { annotations: { 'openchoreo.dev/sync-trigger': value } },
      spec: {
        deletionPolicy: 'Delete',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name: 'db' } },
        data: [
          {
            match: {
              secretKey: 'k',
              remoteRef: {
                remoteKey: 'secret/default/generic/db',
                property: 'k',
              },
            },
          },
        ],
      },
    });
  }

  const setFault = (target: string, fault: object) =>
    fetch(`${platform.adminUrl}/faults/${target}`, {
      method: 'PUT',
      body: JSON.stringify(fault),
    });

  const untilGone = () =>
    waitFor(
      () => kubernetes.get(pushSecret),
      ({ code }) => code === 404,
    );

  const untilStored = (value: string) =>
    waitFor(
      async () => (await store('GET', stored)).body.data?.data,
      data => data?.k === value,
    );

  it('add the finalizer first, without a status until the next pass', async () => {
    await start(NEVER_MS);
    await write('one');
    const { metadata, status } = await waitFor(
      async () => (await kubernetes.get(pushSecret)).body,
      ({ metadata: { finalizers } }) => finalizers !== undefined,
    );
    expect(metadata.finalizers).toEqual([
      'pushsecret.externalsecrets.io/finalizer',
    ]);
    expect(status).toBeUndefined();
    expect((await store('GET', stored)).code).toBe(404);
  });

  it('delete a new value that is written before a pending deletion', async () => {
    await start(0);
    await write('one');
    await untilStored('one');
    await setFault('openchoreo', {
      kind: 'slow-reconciler',
      milliseconds: 200,
    });
    await kubernetes.delete(secret);
    await kubernetes.delete(pushSecret);
    await write('two');
    await untilGone();
    expect((await kubernetes.get(secret)).code).toBe(200);
    expect((await store('GET', stored)).code).toBe(404);
    await write('three');
    expect(await untilStored('three')).toBeDefined();
  });

  it('keep a deleted PushSecret while its store is down, with the cause in its status', async () => {
    await start(0);
    await write('one');
    await untilStored('one');
    await setFault('store', { kind: 'sealed' });
    await kubernetes.delete(pushSecret);
    const { metadata } = await waitFor(
      async () => (await kubernetes.get(pushSecret)).body,
      ({ status }) => {
        const [ready] = (status?.conditions ?? []) as { message: string }[];
        return ready?.message.startsWith(
          'Failed to Delete Secrets from Provider: cannot read secret data from Vault: ',
        );
      },
    );
    expect(metadata.deletionTimestamp).toBeDefined();
    await fetch(`${platform.adminUrl}/faults`, { method: 'DELETE' });
    await untilGone();
    expect((await store('GET', stored)).code).toBe(404);
  });
});
