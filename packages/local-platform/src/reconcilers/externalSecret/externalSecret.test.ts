import type { KubernetesObject } from '../../kubernetes/types';
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
const externalSecrets = `/apis/external-secrets.io/v1${namespace}/externalsecrets`;
const externalSecret = `${externalSecrets}/app`;
const target = `/api/v1${namespace}/secrets/app`;
const events = `/api/v1${namespace}/events`;
const stored = 'secret/data/shop/db';

const remoteRef = { key: 'secret/shop/db', property: 'password' };
const data = [{ secretKey: 'DB_PASSWORD', remoteRef }];

describe('ExternalSecret', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;
  let store: StoreCaller;

  const write = (values: Record<string, string>) =>
    store('PUT', stored, { data: values });

  beforeEach(async () => {
    platform = await startLocalPlatform({ seed: true });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    store = createStoreCaller(platform);
    await write({ username: 'admin', password: 'grün\n' });
  });

  afterEach(() => platform.stop());

  const ask = (spec: object, path = externalSecret) =>
    kubernetes.apply(path, 'test', {
      spec: {
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'default' },
        ...spec,
      },
    });

  const readyOf = (object: KubernetesObject) =>
    (object.status as { conditions?: { type: string; reason: string }[] })
      ?.conditions?.[0];

  const untilReason = async (reason: string, path = externalSecret) =>
    readyOf(
      await waitFor(
        async () => (await kubernetes.get(path)).body,
        object => readyOf(object)?.reason === reason,
      ),
    );

  const untilData = async (expected: Record<string, string>) => {
    const encoded = Object.fromEntries(
      Object.entries(expected).map(([key, text]) => [
        key,
        Buffer.from(text).toString('base64'),
      ]),
    );
    const { body } = await waitFor(
      () => kubernetes.get(target),
      answer => sorted(answer.body.data) === sorted(encoded),
    );
    return body;
  };

  it('creates an owned target Secret with renamed keys', async () => {
    await ask({ data });
    const secret = await untilData({ DB_PASSWORD: 'grün\n' });
    expect(secret.type).toBe('Opaque');
    expect(secret.metadata).toMatchObject({
      labels: { 'reconcile.external-secrets.io/managed': 'true' },
      ownerReferences: [{ kind: 'ExternalSecret', name: 'app' }],
    });
    const { body } = await kubernetes.get(externalSecret);
    expect(body.status).toMatchObject({
      binding: { name: 'app' },
      refreshTime: expect.any(String),
      syncedResourceVersion: expect.stringMatching(/^1-/),
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'SecretSynced',
          message: 'secret synced',
        },
      ],
    });
    expect((await kubernetes.get(events)).body.items).toContainEqual(
      expect.objectContaining({ reason: 'Created', message: 'secret created' }),
    );
  });

  it('extracts all properties; entries of data override dataFrom', async () => {
    await ask({
      data: [{ secretKey: 'username', remoteRef }],
      dataFrom: [{ extract: { key: 'secret/shop/db' } }],
    });
    expect(
      await untilData({ password: 'grün\n', username: 'grün\n' }),
    ).toMatchObject({ kind: 'Secret' });
  });

  it('sets the type and metadata of the target from the template', async () => {
    await ask({
      data: [
        { secretKey: 'username', remoteRef },
        { secretKey: 'password', remoteRef },
      ],
      target: {
        template: {
          type: 'kubernetes.io/basic-auth',
          metadata: { labels: { tier: 'db' } },
        },
      },
    });
    const secret = await untilData({
      password: 'grün\n',
      username: 'grün\n',
    });
    expect(secret.type).toBe('kubernetes.io/basic-auth');
    expect(secret.metadata.labels).toMatchObject({ tier: 'db' });
  });

  it('updates the target from the store after the refresh interval', async () => {
    await ask({ data, refreshInterval: '50ms' });
    await untilData({ DB_PASSWORD: 'grün\n' });
    await write({ password: 'rotated' });
    expect(await untilData({ DB_PASSWORD: 'rotated' })).toMatchObject({
      kind: 'Secret',
    });
  });

  it('removes keys that are no longer in the spec', async () => {
    await ask({ data: [...data, { secretKey: 'OLD', remoteRef }] });
    await untilData({ DB_PASSWORD: 'grün\n', OLD: 'grün\n' });
    await ask({ data });
    expect(await untilData({ DB_PASSWORD: 'grün\n' })).toMatchObject({
      kind: 'Secret',
    });
  });

  it('restores a target that was changed or deleted', async () => {
    await ask({ data });
    await untilData({ DB_PASSWORD: 'grün\n' });
    await kubernetes.patch(target, 'merge-patch', {
      data: { DB_PASSWORD: '' },
    });
    await untilData({ DB_PASSWORD: 'grün\n' });
    await kubernetes.delete(target);
    expect(await untilData({ DB_PASSWORD: 'grün\n' })).toMatchObject({
      kind: 'Secret',
    });
  });

  it('deletes its target on deletion, except with creationPolicy Orphan', async () => {
    await ask({ data });
    await ask(
      { data, target: { name: 'orphan', creationPolicy: 'Orphan' } },
      `${externalSecrets}/other`,
    );
    await untilData({ DB_PASSWORD: 'grün\n' });
    await untilReason('SecretSynced', `${externalSecrets}/other`);
    await kubernetes.delete(externalSecret);
    await kubernetes.delete(`${externalSecrets}/other`);
    const left = await waitFor(
      () =>
        Promise.all(
          [externalSecret, `${externalSecrets}/other`, target].map(
            async path => (await kubernetes.get(path)).code,
          ),
        ),
      codes => codes.every(code => code === 404),
    );
    expect(left).toEqual([404, 404, 404]);
    const orphan = `/api/v1${namespace}/secrets/orphan`;
    expect((await kubernetes.get(orphan)).code).toBe(200);
  });

  it('adds keys to an existing Secret with creationPolicy Merge', async () => {
    const merging = { data, target: { creationPolicy: 'Merge' } };
    await ask(merging);
    expect(await untilReason('SecretMissing')).toMatchObject({
      status: 'True',
    });
    await kubernetes.apply(target, 'someone', { stringData: { own: 'x' } });
    await ask({ ...merging, refreshInterval: '1m' });
    await untilData({ DB_PASSWORD: 'grün\n', own: 'x' });
  });

  it('reports a missing remote key as a failed condition, with the cause in the event', async () => {
    await ask({
      data: [{ secretKey: 'A', remoteRef: { key: 'secret/shop/none' } }],
    });
    expect(await untilReason('SecretSyncedError')).toMatchObject({
      status: 'False',
      message: 'could not get secret data from provider',
    });
    const { body } = await kubernetes.get(events);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        type: 'Warning',
        reason: 'UpdateFailed',
        message:
          'error processing spec.data[0] (key: secret/shop/none), err: Secret does not exist',
      }),
    );
  });

  it('deletes the target when the value is deleted, with deletionPolicy Delete', async () => {
    await ask({
      data,
      target: { deletionPolicy: 'Delete' },
      refreshInterval: '50ms',
    });
    await untilData({ DB_PASSWORD: 'grün\n' });
    await store('DELETE', 'secret/metadata/shop/db');
    await untilReason('SecretDeleted');
    expect((await kubernetes.get(target)).code).toBe(404);
  });

  it("doesn't take over a Secret owned by another ExternalSecret", async () => {
    await ask({ data });
    await untilData({ DB_PASSWORD: 'grün\n' });
    const rival = `${externalSecrets}/rival`;
    await ask({ data, target: { name: 'app' } }, rival);
    expect(await untilReason('SecretSyncedError', rival)).toMatchObject({
      message: 'target is owned by another ExternalSecret',
    });
  });
});

function sorted(values: unknown): string {
  return JSON.stringify(Object.entries(values ?? {}).sort());
}
