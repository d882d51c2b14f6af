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
const remoteKey = 'secret/default/generic/db';
const stored = 'secret/data/default/generic/db';

describe('a PushSecret', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;
  let store: StoreCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform({ seed: true, firstPushDelay: 20 });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    store = createStoreCaller(platform);
  });

  afterEach(() => platform.stop());

  const writeSecret = (data: Record<string, Buffer | string>) =>
    kubernetes.apply(secret, 'api', {
      data: Object.fromEntries(
        Object.entries(data).map(([key, value]) => [
          key,
          Buffer.from(value).toString('base64'),
        ]),
      ),
    });

  const push = (keys: string[], spec = {}) =>
    kubernetes.apply(pushSecret, 'api', {
      spec: {
        deletionPolicy: 'Delete',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name: 'db' } },
        data: keys.map(key => ({
          match: { secretKey: key, remoteRef: { remoteKey, property: key } },
        })),
        ...spec,
      },
    });

  const touch = () =>
    kubernetes.patch(pushSecret, 'merge-patch', {
      metadata: {
        annotations: { 'openchoreo.dev/sync-trigger': String(Math.random()) },
      },
    });

  const untilReady = (reason: string, message = '') =>
    waitFor(
      async () => (await kubernetes.get(pushSecret)).body,
      ({ status }) => {
        const conditions = (status?.conditions ?? []) as {
          reason: string;
          message: string;
        }[];
        return conditions.some(
          condition =>
            condition.reason === reason && condition.message.includes(message),
        );
      },
    );

  const untilStored = (data: Record<string, string> | undefined) =>
    waitFor(
      async () => (await store('GET', stored)).body.data?.data ?? undefined,
      found => JSON.stringify(found) === JSON.stringify(data),
    );

  it('brings every byte of text to the store', async () => {
    const text = `\ufeffzwölf\r\n-----BEGIN-----\n\u0000\ud83d\ude00\n`;
    const large = 'ü'.repeat(450 * 1024);
    await writeSecret({ text, large });
    await push(['text', 'large']);
    await untilReady('Synced');
    const { body } = await store('GET', stored);
    expect(body.data?.data).toEqual({ text, large });
  });

  it('tells what it did', async () => {
    await writeSecret({ password: 's3cret' });
    await push(['password']);
    const { status, metadata } = await untilReady('Synced');
    const data = {
      secretKey: 'password',
      remoteRef: { remoteKey, property: 'password' },
    };
    expect(status).toMatchObject({
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Synced',
          message: 'PushSecret synced successfully',
        },
      ],
      refreshTime: expect.any(String),
      syncedResourceVersion: expect.stringMatching(/^1-[0-9a-f]{56}$/),
      syncedPushSecrets: {
        'ClusterSecretStore/default': {
          [`${remoteKey}/password`]: { match: data },
        },
      },
    });
    expect(metadata.finalizers).toEqual([
      'pushsecret.externalsecrets.io/finalizer',
    ]);
    expect(JSON.stringify(status)).not.toContain('s3cret');
  });

  it('records an event for those who describe it', async () => {
    await writeSecret({ password: 's3cret' });
    await push(['password']);
    await untilReady('Synced');
    const query = encodeURIComponent('involvedObject.name=db,reason=Synced');
    const { body } = await kubernetes.get(
      `/api/v1${namespace}/events?fieldSelector=${query}`,
    );
    expect(body.items).toEqual([
      expect.objectContaining({
        type: 'Normal',
        message: 'PushSecret synced successfully',
        involvedObject: expect.objectContaining({ kind: 'PushSecret' }),
      }),
    ]);
  });

  it('ignores changes of its Secret until its own annotation changes', async () => {
    await writeSecret({ password: 'old' });
    await push(['password']);
    const { status: before } = await untilReady('Synced');
    await writeSecret({ password: 'new' });
    await push(['password'], { refreshInterval: '2h0m0s' });
    expect(await untilStored({ password: 'new' })).toBeDefined();
    await writeSecret({ password: 'newer' });
    await touch();
    expect(await untilStored({ password: 'newer' })).toBeDefined();
    const { status: after } = await untilReady('Synced');
    expect(after?.conditions).toEqual(before?.conditions);
    expect(after?.syncedResourceVersion).not.toBe(
      before?.syncedResourceVersion,
    );
  });

  it('follows another secret when told to', async () => {
    await writeSecret({ password: 'old' });
    await push(['password'], { selector: { secret: { name: 'other' } } });
    await untilReady('Errored', 'could not get source secret');
    const other = secret.replace(/db$/, 'other');
    await kubernetes.apply(other, 'api', { stringData: { password: 'new' } });
    expect(await untilStored({ password: 'new' })).toBeDefined();
  });

  it('pushes again when an annotation changes', async () => {
    await writeSecret({ password: 'ours' });
    await push(['password']);
    await untilStored({ password: 'ours' });
    await store('POST', stored, { data: { password: 'theirs' } });
    await kubernetes.patch(pushSecret, 'merge-patch', {
      metadata: { annotations: { 'openchoreo.dev/sync-trigger': 'now' } },
    });
    expect(await untilStored({ password: 'ours' })).toBeDefined();
  });

  it('leaves what is there where it may not replace', async () => {
    await writeSecret({ password: 'first' });
    await push(['password'], { updatePolicy: 'IfNotExists' });
    await untilReady('Synced');
    await writeSecret({ password: 'second' });
    await kubernetes.patch(pushSecret, 'merge-patch', {
      spec: { refreshInterval: '2h0m0s' },
    });
    await waitFor(
      async () => (await kubernetes.get(pushSecret)).body.status,
      status => String(status?.syncedResourceVersion).startsWith('2-'),
    );
    expect(await untilStored({ password: 'first' })).toBeDefined();
  });

  it('takes entries back that it no longer has', async () => {
    await writeSecret({ a: '1', b: '2' });
    await push(['a', 'b']);
    await untilStored({ a: '1', b: '2' });
    await push(['a']);
    expect(await untilStored({ a: '1' })).toBeDefined();
  });

  it('takes everything back before it goes', async () => {
    await writeSecret({ a: '1' });
    await push(['a']);
    await untilStored({ a: '1' });
    const { body } = await kubernetes.delete(pushSecret);
    expect(body.metadata.deletionTimestamp).toBeDefined();
    await waitFor(
      () => kubernetes.get(pushSecret),
      ({ code }) => code === 404,
    );
    expect((await store('GET', stored)).code).toBe(404);
  });

  it('leaves the store as it is without a deletion policy', async () => {
    await writeSecret({ a: '1' });
    await push(['a'], { deletionPolicy: 'None' });
    await untilStored({ a: '1' });
    await kubernetes.delete(pushSecret);
    expect((await kubernetes.get(pushSecret)).code).toBe(404);
    await untilStored({ a: '1' });
  });

  it('leaves the store as it is where that was decided before it is deleted', async () => {
    await writeSecret({ a: '1' });
    await push(['a']);
    await untilStored({ a: '1' });
    await kubernetes.patch(pushSecret, 'merge-patch', {
      spec: { deletionPolicy: 'None' },
    });
    await kubernetes.delete(pushSecret);
    const { code } = await waitFor(
      () => kubernetes.get(pushSecret),
      answer => answer.code === 404,
    );
    expect(code).toBe(404);
    await untilStored({ a: '1' });
  });

  it('cleans up when its secret is deleted', async () => {
    await writeSecret({ a: '1' });
    await push(['a']);
    await untilStored({ a: '1' });
    await kubernetes.delete(secret);
    await touch();
    const { status } = await untilReady(
      'SourceDeleted',
      'source secret deleted; provider secrets cleaned up',
    );
    expect(status).toHaveProperty('refreshTime');
    expect(status).not.toHaveProperty('syncedPushSecrets');
    await untilStored(undefined);
    expect((await store('GET', stored)).code).toBe(404);
  });

  it('waits for its secret', async () => {
    await push(['a']);
    await untilReady('Errored', 'could not get source secret');
    await writeSecret({ a: '1' });
    await touch();
    expect(await untilReady('Synced')).toBeDefined();
  });

  it('misses keys that its secret does not have', async () => {
    await writeSecret({ a: '1' });
    await push(['a', 'b']);
    expect(
      await untilReady(
        'Errored',
        'set secret failed: secret key b does not exist',
      ),
    ).toBeDefined();
  });

  it('takes back what a push that failed half-way had brought', async () => {
    await writeSecret({ a: '1' });
    await push(['a', 'b']);
    await untilReady('Errored');
    await untilStored({ a: '1' });
    await kubernetes.delete(pushSecret);
    await waitFor(
      () => kubernetes.get(pushSecret),
      ({ code }) => code === 404,
    );
    expect((await store('GET', stored)).code).toBe(404);
  });

  it('misses a store that is not there', async () => {
    await writeSecret({ a: '1' });
    const name = 'elsewhere';
    await push(['a'], {
      secretStoreRefs: [{ kind: 'ClusterSecretStore', name }],
    });
    expect(
      await untilReady(
        'Errored',
        'could not get ClusterSecretStore "elsewhere", ClusterSecretStore.external-secrets.io "elsewhere" not found',
      ),
    ).toBeDefined();
  });

  it('is deleted without trouble when its store does not exist', async () => {
    await writeSecret({ a: '1' });
    await push(['a']);
    await untilStored({ a: '1' });
    await kubernetes.delete(
      '/apis/external-secrets.io/v1/clustersecretstores/default',
    );
    await kubernetes.delete(pushSecret);
    const { code } = await waitFor(
      () => kubernetes.get(pushSecret),
      answer => answer.code === 404,
    );
    expect(code).toBe(404);
  });

  it('does not overwrite what others wrote', async () => {
    await store('POST', stored, { data: { a: 'theirs' } });
    await writeSecret({ a: 'ours' });
    await push(['a']);
    await untilReady(
      'Errored',
      `set secret failed: could not write remote ref a to target secretstore default: secret not found`,
    );
    expect(await untilStored({ a: 'theirs' })).toBeDefined();
  });
});
