import { eventually, TestWorld } from './__testUtils__/TestWorld';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

describe('secret lifecycle', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start();
  });

  afterAll(() => world.stop());

  it('returns a secret with its values', async () => {
    const { status, json } = await world.call('GET', `${secrets}/db-creds`);
    expect(status).toBe(200);
    expect(json.data).toEqual({
      username: btoa('admin'),
      password: btoa('s3cret'),
    });
  });

  it('removes keys and labels that an update omits', async () => {
    const { status, json } = await world.call('PUT', `${secrets}/db-creds`, {
      data: { password: 'changed', url: 'jdbc:x' },
      labels: { team: 'payments' },
    });
    expect(status).toBe(200);
    expect(json.metadata?.labels).toEqual({
      team: 'payments',
      'openchoreo.dev/managed-by': 'openchoreo-api',
    });
    const read = await world.call('GET', `${secrets}/db-creds`);
    expect(read.json.data).toEqual({
      password: btoa('changed'),
      url: btoa('jdbc:x'),
    });
    await eventually(
      async () =>
        JSON.stringify(await world.readStore('acme-corp/generic/db-creds')) ===
        '{"password":"changed","url":"jdbc:x"}',
    );
  });

  it('ignores name, namespace, and type in the body of an update', async () => {
    const { status } = await world.call('PUT', `${secrets}/db-creds`, {
      data: { password: 'own' },
      name: 'stray',
      namespace: 'default',
      type: 'kubernetes.io/basic-auth',
    });
    expect(status).toBe(200);
    const stray = await world.cluster('dp-prod').read({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'stray', namespace: 'openchoreo-kv-default' },
    });
    expect(stray).toBeUndefined();
    const { json } = await world.call('GET', `${secrets}/db-creds`);
    expect([json.type, json.data]).toEqual([
      'Opaque',
      { password: btoa('own') },
    ]);
  });

  it('keeps the keys and values of one of several concurrent updates', async () => {
    const statuses = await Promise.all(
      ['a', 'b', 'c', 'd'].map(
        async key =>
          (
            await world.call('PUT', `${secrets}/db-creds`, {
              data: { [key]: key },
            })
          ).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 200]);
    const { json } = await world.call('GET', `${secrets}/db-creds`);
    const reference = await world.call(
      'GET',
      '/api/v1/namespaces/acme-corp/secretreferences/db-creds',
    );
    expect(reference.text).toContain(
      `"secretKey":"${Object.keys(json.data ?? {}).join()}"`,
    );
  });

  it('validates an update against the type of the secret', async () => {
    const { status, json } = await world.call('PUT', `${secrets}/github-pat`, {
      data: { username: 'git' },
    });
    expect([status, json.error]).toEqual([
      400,
      'data["password"] is required for secretType kubernetes.io/basic-auth',
    ]);
  });

  it('deletes the value from the plane and the store', async () => {
    const answer = await world.call('DELETE', `${secrets}/github-pat`);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await world.call('GET', `${secrets}/github-pat`)).status).toBe(404);
    await eventually(
      async () =>
        (await world.readStore('acme-corp/basic-auth/github-pat')) ===
        undefined,
    );
    const again = await world.call('DELETE', `${secrets}/github-pat`);
    expect([again.status, again.json.error]).toEqual([404, 'secret not found']);
  });

  it('excludes references that are managed in YAML', async () => {
    await world.cluster('openchoreo').create({
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'SecretReference',
      metadata: { name: 'by-hand', namespace: 'acme-corp' },
      spec: {
        template: { type: 'Opaque' },
        data: [{ secretKey: 'a', remoteRef: { key: 'b' } }],
      },
    } as never);
    expect((await world.call('GET', `${secrets}/by-hand`)).status).toBe(404);
    expect((await world.call('DELETE', `${secrets}/by-hand`)).status).toBe(404);
    const create = await world.call('POST', secrets, {
      secretName: 'by-hand',
      secretType: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { a: 'b' },
    });
    expect(create.status).toBe(409);
  });
});

describe('SecretReference', () => {
  const reference = '/api/v1/namespaces/acme-corp/secretreferences/db-creds';
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start();
  });

  afterAll(() => world.stop());

  it('can be deleted without deleting the value', async () => {
    await eventually(
      async () =>
        (await world.readStore('acme-corp/generic/db-creds')) !== undefined,
    );
    const answer = await world.call('DELETE', reference);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await world.call('GET', reference)).status).toBe(404);
    expect(await world.readStore('acme-corp/generic/db-creds')).toEqual({
      username: 'admin',
      password: 's3cret',
    });
  });

  it("returns 404 if it doesn't exist", async () => {
    const { status, json } = await world.call('DELETE', `${reference}-2`);
    expect([status, json.error]).toEqual([404, 'SecretReference not found']);
  });
});

describe('with secret management off', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.start({ isEnabled: false });
  });

  afterAll(() => world.stop());

  it.each([
    ['GET', secrets],
    ['POST', secrets],
    ['GET', `${secrets}/db-creds`],
    ['PUT', `${secrets}/db-creds`],
    ['DELETE', `${secrets}/db-creds`],
  ])('%s %s returns 501', async (method, path) => {
    const isWrite = method === 'POST' || method === 'PUT';
    const { status, json } = await world.call(
      method,
      path,
      isWrite ? {} : undefined,
    );
    expect([status, json]).toEqual([
      501,
      {
        code: 'NOT_IMPLEMENTED',
        error: 'Secret API is disabled on this server',
      },
    ]);
  });

  it('references can still be listed', async () => {
    const { status } = await world.call(
      'GET',
      '/api/v1/namespaces/acme-corp/secretreferences',
    );
    expect(status).toBe(200);
  });
});
