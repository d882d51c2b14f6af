import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../../testing/KubernetesCaller';

const secrets = '/api/v1/namespaces/acme/secrets';
const references =
  '/apis/openchoreo.dev/v1alpha1/namespaces/acme/secretreferences';
const referenceSpec = {
  template: {},
  data: [{ secretKey: 'a', remoteRef: { key: 'k' } }],
};

describe('object requests', () => {
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    platform = await startLocalPlatform();
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
    await kubernetes.post('/api/v1/namespaces', { metadata: { name: 'acme' } });
  });

  afterEach(() => platform.stop());

  it('set server-side metadata on create and ignore values from the client', async () => {
    const { code, body } = await kubernetes.post(references, {
      metadata: { name: 'db', uid: 'made-up', generation: 7 },
      spec: referenceSpec,
      status: { conditions: [] },
    });
    expect(code).toBe(201);
    expect(body.metadata).toMatchObject({
      name: 'db',
      namespace: 'acme',
      generation: 1,
      creationTimestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      resourceVersion: expect.stringMatching(/^\d+$/),
    });
    expect(body.metadata.uid).not.toBe('made-up');
    expect(body.status).toBeUndefined();
  });

  it('apply schema defaults', async () => {
    const { body } = await kubernetes.post(references, {
      metadata: { name: 'db' },
      spec: referenceSpec,
    });
    expect(body.spec).toMatchObject({
      refreshInterval: '1h',
      template: { type: 'Opaque' },
    });
  });

  it('generate a name from generateName', async () => {
    const { body } = await kubernetes.post(secrets, {
      metadata: { generateName: 'token-' },
    });
    expect(body.metadata.name).toMatch(/^token-[a-z0-9]{5}$/);
  });

  it('reject the creation of an existing object', async () => {
    await kubernetes.post(secrets, { metadata: { name: 'db' } });
    const { code, body } = await kubernetes.post(secrets, {
      metadata: { name: 'db' },
    });
    expect(code).toBe(409);
    expect(body).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'AlreadyExists',
      message: 'secrets "db" already exists',
      details: { name: 'db', kind: 'secrets' },
      code: 409,
    });
  });

  it('reject the creation in a missing namespace', async () => {
    const { code, body } = await kubernetes.post(
      '/api/v1/namespaces/nowhere/secrets',
      { metadata: { name: 'db' } },
    );
    expect(code).toBe(404);
    expect(body.message).toBe('namespaces "nowhere" not found');
  });

  it('return NotFound with the qualified resource name', async () => {
    const { code, body } = await kubernetes.get(`${references}/db`);
    expect(code).toBe(404);
    expect(body.message).toBe('secretreferences.openchoreo.dev "db" not found');
  });

  it('reject an update with an outdated resource version', async () => {
    const { body: seen } = await kubernetes.post(secrets, {
      metadata: { name: 'db' },
    });
    await kubernetes.put(`${secrets}/db`, { ...seen, stringData: { a: '1' } });
    const { code, body } = await kubernetes.put(`${secrets}/db`, {
      ...seen,
      stringData: { a: '2' },
    });
    expect(code).toBe(409);
    expect(body.message).toBe(
      'Operation cannot be fulfilled on secrets "db": the object has been modified; please apply your changes to the latest version and try again',
    );
  });

  it('keep the resource version and generation on an update without changes', async () => {
    const { body: seen } = await kubernetes.post(references, {
      metadata: { name: 'db' },
      spec: referenceSpec,
    });
    const { body } = await kubernetes.put(`${references}/db`, {
      ...seen,
      spec: referenceSpec,
    });
    expect(body.metadata).toEqual(seen.metadata);
  });

  it('require a resource version to update custom resources', async () => {
    await kubernetes.post(references, {
      metadata: { name: 'db' },
      spec: referenceSpec,
    });
    const { code, body } = await kubernetes.put(`${references}/db`, {
      metadata: { name: 'db' },
      spec: referenceSpec,
    });
    expect(code).toBe(422);
    expect(body.message).toContain(
      'metadata.resourceVersion: Invalid value: 0: must be specified for an update',
    );
  });

  it('update status through the status subresource only', async () => {
    const { body: seen } = await kubernetes.post(references, {
      metadata: { name: 'db' },
      spec: referenceSpec,
    });
    const status = { lastRefreshTime: '2026-01-01T00:00:00Z' };
    const changed = {
      ...seen,
      spec: { ...referenceSpec, refreshInterval: '5m0s' },
      status,
    };
    const { body } = await kubernetes.put(`${references}/db/status`, changed);
    expect(body.status).toEqual(status);
    expect(body.spec).toEqual(seen.spec);
    expect(body.metadata.generation).toBe(1);
  });

  it("don't write in a dry run", async () => {
    const { code } = await kubernetes.post(`${secrets}?dryRun=All`, {
      metadata: { name: 'db' },
    });
    expect(code).toBe(201);
    expect((await kubernetes.get(`${secrets}/db`)).code).toBe(404);
  });

  it('support data keys such as __proto__ and constructor', async () => {
    const data = JSON.parse('{"__proto__":"YQ==","constructor":"Yg=="}');
    await kubernetes.post(secrets, { metadata: { name: 'db' }, data });
    const { body } = await kubernetes.patch(`${secrets}/db`, 'merge-patch', {
      data: { other: 'Yw==' },
    });
    expect(Object.entries(body.data ?? {}).sort()).toEqual([
      ['__proto__', 'YQ=='],
      ['constructor', 'Yg=='],
      ['other', 'Yw=='],
    ]);
  });

  it('return 404 for encoded path traversal', async () => {
    const { code } = await kubernetes.get(`${secrets}/..%2f..%2fdefault`);
    expect(code).toBe(404);
  });
});
