import { eventually, TestWorld } from './__testUtils__/TestWorld';
import type { KubernetesObject } from './kubernetes';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';
const MARKER = 'planted-marker';

const dbCreds = {
  secretName: 'new-creds',
  secretType: 'Opaque',
  targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
  data: { username: 'admin', password: MARKER },
  labels: { team: 'payments', 'openchoreo.dev/secret-type': 'generic' },
};

describe('secret creation', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start();
  });

  afterAll(() => world.stop());

  const create = (change: object = {}) =>
    world.call('POST', secrets, { ...dbCreds, ...change });

  const onPlane = (kind: string, apiVersion: string, name: string) =>
    world.cluster('dp-prod').read<KubernetesObject>({
      apiVersion,
      kind,
      metadata: { name, namespace: 'openchoreo-kv-acme-corp' },
    });

  it('writes the documented objects and returns Base64 values', async () => {
    const { status, json } = await create();
    expect(status).toBe(201);
    expect(json).toMatchObject({
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'Opaque',
      data: { username: btoa('admin'), password: btoa(MARKER) },
      metadata: {
        name: 'new-creds',
        labels: {
          team: 'payments',
          'openchoreo.dev/secret-type': 'generic',
          'openchoreo.dev/managed-by': 'openchoreo-api',
        },
      },
    });
    const push = await onPlane(
      'PushSecret',
      'external-secrets.io/v1alpha1',
      'new-creds',
    );
    expect(push).toMatchObject({
      metadata: {
        annotations: { 'openchoreo.dev/sync-trigger': expect.any(String) },
      },
      spec: {
        updatePolicy: 'Replace',
        deletionPolicy: 'Delete',
        secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
        selector: { secret: { name: 'new-creds' } },
      },
    });
    await eventually(
      async () =>
        JSON.stringify(await world.readStore('acme-corp/generic/new-creds')) ===
        JSON.stringify({ password: MARKER, username: 'admin' }),
    );
  });

  it.each([
    [{ secretName: '' }, 'secretName is required'],
    [{ secretName: null }, 'secretName is required'],
    [{ secretType: null }, 'unsupported secretType: '],
    [{ data: null }, 'data must contain at least one entry'],
    [{ data: { k: null } }, 'data["k"] must not be empty'],
    [{ targetPlane: null }, 'targetPlane.kind is required'],
    [{ secretType: 'Opake' }, 'unsupported secretType: Opake'],
    [{ data: {} }, 'data must contain at least one entry'],
    [{ data: { '': 'x' } }, 'data keys must not be empty'],
    [{ data: { k: '' } }, 'data["k"] must not be empty'],
    [
      { secretType: 'kubernetes.io/basic-auth', data: { username: 'x' } },
      'data["password"] is required for secretType kubernetes.io/basic-auth',
    ],
    [{ targetPlane: { kind: '', name: 'x' } }, 'targetPlane.kind is required'],
    [
      { targetPlane: { kind: 'Plane', name: 'x' } },
      'unsupported targetPlane.kind: Plane',
    ],
    [
      { targetPlane: { kind: 'DataPlane', name: '' } },
      'targetPlane.name is required',
    ],
    [{ labels: { 'a b': 'x' } }, 'invalid label key "a b"'],
    [{ labels: { a: '-' } }, 'invalid label value for key "a"'],
    [{ secretName: 'a..b' }, 'secretName: '],
    [{ data: { 'a/b': 'x' } }, 'data["a/b"]: '],
    [{ data: { a: 'x'.repeat(1024 * 1024 + 1) } }, 'data: '],
    [
      {
        secretType: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': '{' },
      },
      'must be a JSON object',
    ],
  ])('rejects the body %j', async (change, text) => {
    const { status, json } = await create({ secretName: 'bad', ...change });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'BAD_REQUEST' });
    expect(json.error).toContain(text);
  });

  it.each([
    ['', "can't decode JSON body"],
    [`{"data": ${MARKER}`, "can't decode JSON body"],
    [{ ...dbCreds, data: { a: 1 } }, "can't decode JSON body: data"],
    [{ ...dbCreds, secretName: 5 }, "can't decode JSON body: secretName"],
    [{ ...dbCreds, secretType: [] }, "can't decode JSON body: secretType"],
    [{ ...dbCreds, data: 'x' }, "can't decode JSON body: data"],
    ['[]', "can't decode JSON body: not an object"],
  ])(
    'returns 400 as plain text for the malformed body %j',
    async (body, text) => {
      const answer = await world.call('POST', secrets, body);
      expect(answer.status).toBe(400);
      expect(answer.type).toContain('text/plain');
      expect(answer.text).toContain(text);
      expect(answer.text).not.toContain(MARKER);
    },
  );

  it.each([
    [{}, 409, 'secret already exists'],
    [
      { targetPlane: { kind: 'DataPlane', name: 'gone' }, secretName: 'x' },
      422,
      'target plane not found',
    ],
    [
      {
        targetPlane: { kind: 'ClusterDataPlane', name: 'no-store' },
        secretName: 'x',
      },
      400,
      'secret store is not configured on the target plane',
    ],
  ])('returns for %j status %d', async (change, status, error) => {
    const answer = await create(change);
    expect([answer.status, answer.json.error]).toEqual([status, error]);
  });

  it("creates no objects for a namespace that doesn't exist", async () => {
    const { status, json } = await world.call(
      'POST',
      '/api/v1alpha1/namespaces/nowhere/secrets',
      {
        ...dbCreds,
        targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
      },
    );
    expect([status, json.error]).toEqual([404, 'namespace not found']);
    const namespace = await world.cluster('openchoreo').read({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'openchoreo-kv-nowhere' },
    });
    expect(namespace).toBeUndefined();
  });

  it('accepts one of two concurrent requests and keeps its values', async () => {
    const attempts = ['first', 'second', 'third', 'fourth'].map(
      async value => ({
        value,
        status: (await create({ secretName: 'contested', data: { value } }))
          .status,
      }),
    );
    const results = await Promise.all(attempts);
    const winners = results.filter(({ status }) => status === 201);
    expect(winners).toHaveLength(1);
    expect(results.filter(({ status }) => status === 409)).toHaveLength(3);
    const { json } = await world.call('GET', `${secrets}/contested`);
    expect(json.data).toEqual({ value: btoa(winners[0].value) });
  });

  it('deletes the reference if the plane rejects a write', async () => {
    await world.cluster('dp-prod').create({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'in-the-way', namespace: 'openchoreo-kv-acme-corp' },
      type: 'kubernetes.io/basic-auth',
      data: { password: btoa('x') },
    } as KubernetesObject);
    const { status } = await create({ secretName: 'in-the-way' });
    expect(status).toBe(422);
    const reference = await world.call(
      'GET',
      '/api/v1/namespaces/acme-corp/secretreferences/in-the-way',
    );
    expect(reference.status).toBe(404);
  });

  it('does not log values', async () => {
    await create({ secretName: 'logged' });
    expect(world.logs.length).toBeGreaterThan(0);
    expect(world.logs.join('\n')).not.toContain(MARKER);
  });

  it('keeps the new value right after the deletion of a secret with the same name', async () => {
    await create({ secretName: 'again', data: { value: 'old' } });
    await world.call('DELETE', `${secrets}/again`);
    const { status } = await create({
      secretName: 'again',
      data: { value: 'new' },
    });
    expect(status).toBe(201);
    await eventually(
      async () =>
        JSON.stringify(await world.readStore('acme-corp/generic/again')) ===
        '{"value":"new"}',
    );
  });
});
