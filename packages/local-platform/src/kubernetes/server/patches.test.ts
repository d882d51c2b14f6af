import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';

const secret = '/api/v1/namespaces/default/secrets/db';
const pushSecret =
  '/apis/external-secrets.io/v1alpha1/namespaces/default/pushsecrets/db';

describe('patches', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform();
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    await kubernetes.post('/api/v1/namespaces/default/secrets', {
      metadata: { name: 'db', finalizers: ['example.com/a'] },
      data: { a: 'MQ==', b: 'Mg==' },
    });
  });

  afterEach(() => platform.stop());

  it('merge: set, change and remove fields, and leave the others', async () => {
    const { body } = await kubernetes.patch(secret, 'merge-patch', {
      data: { a: null, b: 'Mw==', c: 'NA==' },
    });
    expect(body.data).toEqual({ b: 'Mw==', c: 'NA==' });
  });

  it('json: do their operations in order', async () => {
    const { body } = await kubernetes.patch(secret, 'json-patch', [
      { op: 'test', path: '/data/a', value: 'MQ==' },
      { op: 'move', from: '/data/a', path: '/data/c' },
    ]);
    expect(body.data).toEqual({ b: 'Mg==', c: 'MQ==' });
  });

  it('json: change nothing if a test fails', async () => {
    const { code } = await kubernetes.patch(secret, 'json-patch', [
      { op: 'remove', path: '/data/b' },
      { op: 'test', path: '/data/a', value: 'other' },
    ]);
    expect(code).toBe(422);
    expect((await kubernetes.get(secret)).body.data).toHaveProperty('b');
  });

  it('strategic: merge lists that are sets', async () => {
    const { body } = await kubernetes.patch(secret, 'strategic-merge-patch', {
      metadata: {
        finalizers: ['example.com/b'],
        '$deleteFromPrimitiveList/finalizers': ['example.com/a'],
      },
    });
    expect(body.metadata.finalizers).toEqual(['example.com/b']);
  });

  it('strategic: replace a map where told to', async () => {
    const { body } = await kubernetes.patch(secret, 'strategic-merge-patch', {
      data: { $patch: 'replace', z: 'MQ==' },
    });
    expect(body.data).toEqual({ z: 'MQ==' });
  });

  it('strategic: retain only the keys that are named', async () => {
    const { body } = await kubernetes.patch(secret, 'strategic-merge-patch', {
      data: { $retainKeys: ['b'] },
    });
    expect(body.data).toEqual({ b: 'Mg==' });
  });

  it('strategic: are not for custom resources', async () => {
    await kubernetes.apply(pushSecret, 'test', {
      spec: { secretStoreRefs: [], selector: { secret: { name: 'db' } } },
    });
    const { code } = await kubernetes.patch(
      pushSecret,
      'strategic-merge-patch',
      { spec: { updatePolicy: 'IfNotExists' } },
    );
    expect(code).toBe(415);
  });

  it('refuse a version that is no longer the object’s', async () => {
    const { code } = await kubernetes.patch(secret, 'merge-patch', {
      metadata: { resourceVersion: '1' },
      data: { a: 'OQ==' },
    });
    expect(code).toBe(409);
  });
});
