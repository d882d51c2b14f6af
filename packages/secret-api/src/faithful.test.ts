import { eventually, TestWorld } from './__testUtils__/TestWorld';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';
const holder = 'openchoreo-kv-acme-corp';
const internalError = [
  500,
  { code: 'INTERNAL_ERROR', error: 'Internal server error' },
];

describe('faithful mode', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start({ isFaithful: true });
  });

  afterEach(() => world.stop());

  const create = (change: object = {}, namespace = 'acme-corp') =>
    world.call('POST', `/api/v1alpha1/namespaces/${namespace}/secrets`, {
      secretName: 'shop',
      secretType: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data: { password: 's3cret' },
      ...change,
    });

  const onPlane = (context: string, name: string, namespace = holder) =>
    world.cluster(context).read({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace },
    });

  it('creates, reads, updates, and deletes secrets', async () => {
    expect((await create()).status).toBe(201);
    const update = await world.call('PUT', `${secrets}/shop`, {
      data: { url: 'x' },
      labels: { team: 'payments' },
    });
    expect(update.status).toBe(200);
    const { json } = await world.call('GET', `${secrets}/shop`);
    expect([json.data, json.metadata?.labels]).toEqual([
      { url: btoa('x') },
      { team: 'payments', 'openchoreo.dev/managed-by': 'openchoreo-api' },
    ]);
    expect((await world.call('GET', secrets)).json.items).toHaveLength(3);
    expect((await world.call('DELETE', `${secrets}/shop`)).status).toBe(204);
    expect((await world.call('GET', `${secrets}/shop`)).status).toBe(404);
  });

  it.each([
    ['a malformed name', { secretName: 'Shop' }],
    ['a malformed key', { data: { 'a/b': 'x' } }],
    [
      'a malformed Docker config',
      {
        secretType: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': '{' },
      },
    ],
  ])('returns 500 without details for %s', async (_, change) => {
    const { status, json } = await create(change);
    expect([status, json]).toEqual(internalError);
  });

  it("pushes values for a namespace that doesn't exist", async () => {
    const targetPlane = { kind: 'ClusterDataPlane', name: 'default' };
    const { status, json } = await create({ targetPlane }, 'nowhere');
    expect([status, json]).toEqual(internalError);
    expect(
      await onPlane('openchoreo', 'shop', 'openchoreo-kv-nowhere'),
    ).toBeDefined();
  });

  it('returns 500 without details to the loser of a race', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(value => create({ data: { value } })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter(status => status === 201)).toHaveLength(1);
    expect(statuses.filter(status => status === 500)).toHaveLength(2);
  });

  it('returns 500 for a secret of a deleted plane', async () => {
    await world.cluster('openchoreo').delete({
      apiVersion: 'openchoreo.dev/v1alpha1',
      kind: 'DataPlane',
      metadata: { name: 'dp-prod', namespace: 'acme-corp' },
    });
    const read = await world.call('GET', `${secrets}/db-creds`);
    expect([read.status, read.json]).toEqual(internalError);
    const gone = await world.call('DELETE', `${secrets}/db-creds`);
    expect([gone.status, gone.json.error]).toEqual([
      422,
      'target plane not found',
    ]);
    const { json } = await world.call('GET', secrets);
    expect(json.items.map(({ metadata }) => metadata?.name)).toEqual([
      'github-pat',
    ]);
  });

  it('leaves the value on the plane if creating the reference fails, and accepts a retry', async () => {
    world.gate.fail('POST', '/secretreferences');
    const { status, json } = await create();
    expect([status, json]).toEqual(internalError);
    expect(await onPlane('dp-prod', 'shop')).toBeDefined();
    world.gate.release();
    expect((await create()).status).toBe(201);
  });

  it('omits the secrets of a failing plane from lists', async () => {
    world.gate.fail('GET', '/clusters/dp-prod/');
    const { status, json } = await world.call('GET', secrets);
    expect(status).toBe(200);
    expect(json.items.map(({ metadata }) => metadata?.name)).toEqual([
      'github-pat',
    ]);
    const one = await world.call('GET', `${secrets}/db-creds`);
    expect([one.status, one.json]).toEqual(internalError);
  });

  it('ends a list with a short page or, after a full page, an empty page', async () => {
    const readPages = async (limit: number) => {
      const pages: (string | undefined)[][] = [];
      let cursor = '';
      do {
        const { json } = await world.call(
          'GET',
          `${secrets}?limit=${limit}${cursor}`,
        );
        pages.push(json.items.map(({ metadata }) => metadata?.name));
        const next = json.pagination?.nextCursor;
        cursor = next ? `&cursor=${next}` : '';
      } while (cursor);
      return pages;
    };
    await create();
    expect(await readPages(2)).toEqual([['db-creds', 'github-pat'], ['shop']]);
    world.gate.fail('GET', '/clusters/dp-prod/');
    expect(await readPages(2)).toEqual([['github-pat']]);
    expect(await readPages(1)).toEqual([['github-pat'], []]);
  });

  it('returns 500 for an unknown cursor', async () => {
    const { status, json } = await world.call('GET', `${secrets}?cursor=x`);
    expect([status, json]).toEqual(internalError);
  });

  it('lists namespaces outside OpenChoreo with a label selector', async () => {
    const { json } = await world.call(
      'GET',
      '/api/v1/namespaces?labelSelector=kubernetes.io/metadata.name',
    );
    expect(json.items.map(({ metadata }) => metadata?.name)).toContain(
      'external-secrets',
    );
  });
});

describe('hanging plane in faithful mode', () => {
  it('closes the connection, also for a list', async () => {
    const world = await TestWorld.start({ isFaithful: true, timeoutMs: 300 });
    world.gate.hang('GET', '/clusters/dp-prod/');
    for (const path of [secrets, `${secrets}/db-creds`]) {
      await expect(fetch(`${world.url}${path}`)).rejects.toThrow(
        'fetch failed',
      );
    }
    await eventually(async () => world.logs.length === 2);
    expect(world.logs.join()).toContain('request cut off');
    await world.stop();
  });
});
