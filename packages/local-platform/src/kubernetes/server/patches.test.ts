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

describe('patch requests', () => {
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

  it('of type merge set, change, and remove fields', async () => {
    const { body } = await kubernetes.patch(secret, 'merge-patch', {
      data: { a: null, b: 'Mw==', c: 'NA==' },
    });
    expect(body.data).toEqual({ b: 'Mw==', c: 'NA==' });
  });

  it('of type JSON apply operations in order', async () => {
    const { body } = await kubernetes.patch(secret, 'json-patch', [
      { op: 'test', path: '/data/a', value: 'MQ==' },
      { op: 'move', from: '/data/a', path: '/data/c' },
    ]);
    expect(body.data).toEqual({ b: 'Mg==', c: 'MQ==' });
  });

  it("of type JSON don't change the object if a test operation fails", async () => {
    const { code } = await kubernetes.patch(secret, 'json-patch', [
      { op: 'remove', path: '/data/b' },
      { op: 'test', path: '/data/a', value: 'other' },
    ]);
    expect(code).toBe(422);
    expect((await kubernetes.get(secret)).body.data).toHaveProperty('b');
  });

  it('of type strategic merge set lists', async () => {
    const { body } = await kubernetes.patch(secret, 'strategic-merge-patch', {
      metadata: {
        finalizers: ['example.com/b'],
        '$deleteFromPrimitiveList/finalizers': ['example.com/a'],
      },
    });
    expect(body.metadata.finalizers).toEqual(['example.com/b']);
  });

  it('of type strategic replace a map with $patch: replace', async () => {
    const { body } = await kubernetes.patch(secret, 'strategic-merge-patch', {
      data: { $patch: 'replace', z: 'MQ==' },
    });
    expect(body.data).toEqual({ z: 'MQ==' });
  });

  it('of type strategic support $retainKeys', async () => {
    const { body } = await kubernetes.patch(secret, 'strategic-merge-patch', {
      data: { $retainKeys: ['b'] },
    });
    expect(body.data).toEqual({ b: 'Mg==' });
  });

  it('of type strategic are rejected for custom resources', async () => {
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

  it('with an outdated resource version are rejected', async () => {
    const { code } = await kubernetes.patch(secret, 'merge-patch', {
      metadata: { resourceVersion: '1' },
      data: { a: 'OQ==' },
    });
    expect(code).toBe(409);
  });
});
