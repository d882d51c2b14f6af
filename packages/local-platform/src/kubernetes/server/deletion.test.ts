import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';

const secrets = '/api/v1/namespaces/acme/secrets';

describe('object deletion', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform();
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    await kubernetes.post('/api/v1/namespaces', { metadata: { name: 'acme' } });
  });

  afterEach(() => platform.stop());

  it('removes an object without finalizers immediately', async () => {
    await kubernetes.post(secrets, { metadata: { name: 'db' } });
    const { code, body } = await kubernetes.delete(`${secrets}/db`);
    expect(code).toBe(200);
    expect(body).toMatchObject({ kind: 'Status', status: 'Success' });
    expect((await kubernetes.get(`${secrets}/db`)).code).toBe(404);
  });

  it('waits for finalizers and rejects new ones', async () => {
    const finalizers = ['example.com/hold'];
    await kubernetes.post(secrets, { metadata: { name: 'db', finalizers } });
    const { body: marked } = await kubernetes.delete(`${secrets}/db`);
    expect(marked.metadata.deletionTimestamp).toBeDefined();

    const added = await kubernetes.patch(`${secrets}/db`, 'merge-patch', {
      metadata: { finalizers: [...finalizers, 'example.com/more'] },
    });
    expect(added.code).toBe(422);
    expect(added.body.message).toContain(
      'no new finalizers can be added if the object is being deleted',
    );

    await kubernetes.patch(`${secrets}/db`, 'merge-patch', {
      metadata: { finalizers: null },
    });
    expect((await kubernetes.get(`${secrets}/db`)).code).toBe(404);
  });

  it('rejects a UID precondition that does not match', async () => {
    await kubernetes.post(secrets, { metadata: { name: 'db' } });
    const { code, body } = await kubernetes.delete(`${secrets}/db`, {
      preconditions: { uid: 'of-an-earlier-one' },
    });
    expect(code).toBe(409);
    expect(body.message).toContain('Precondition failed: UID');
  });

  it('deletes the selected objects of a collection', async () => {
    for (const [name, tier] of [
      ['a', 'x'],
      ['b', 'y'],
      ['c', 'x'],
    ]) {
      await kubernetes.post(secrets, { metadata: { name, labels: { tier } } });
    }
    await kubernetes.delete(`${secrets}?labelSelector=tier%3Dx`);
    const { body } = await kubernetes.get(secrets);
    expect(body.items.map(({ metadata }) => metadata.name)).toEqual(['b']);
  });

  it('deletes the contents of a deleted namespace', async () => {
    await kubernetes.post(secrets, { metadata: { name: 'db' } });
    await kubernetes.delete('/api/v1/namespaces/acme');
    expect((await kubernetes.get(`${secrets}/db`)).code).toBe(404);
    expect((await kubernetes.get('/api/v1/namespaces/acme')).code).toBe(404);
  });

  it('keeps a namespace terminating while objects have finalizers, and rejects new objects', async () => {
    await kubernetes.post(secrets, {
      metadata: { name: 'db', finalizers: ['example.com/hold'] },
    });
    await kubernetes.delete('/api/v1/namespaces/acme');
    const { body: terminating } = await kubernetes.get(
      '/api/v1/namespaces/acme',
    );
    expect(terminating.status?.phase).toBe('Terminating');

    const refused = await kubernetes.post(secrets, {
      metadata: { name: 'new' },
    });
    expect(refused.code).toBe(403);
    expect(refused.body.message).toBe(
      'secrets "new" is forbidden: unable to create new content in namespace acme because it is being terminated',
    );

    await kubernetes.patch(`${secrets}/db`, 'json-patch', [
      { op: 'remove', path: '/metadata/finalizers' },
    ]);
    expect((await kubernetes.get('/api/v1/namespaces/acme')).code).toBe(404);
  });
});
