import { eventually, TestWorld } from './__testUtils__/TestWorld';

const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';
const holder = 'openchoreo-kv-acme-corp';
const internalError = [
  500,
  { code: 'INTERNAL_ERROR', error: 'Internal server error' },
];

describe('faithful to the OpenChoreo server', () => {
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

  it('creates, reads, changes and deletes', async () => {
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
    ['a name', { secretName: 'Shop' }],
    ['a key', { data: { 'a/b': 'x' } }],
    [
      'a Docker config',
      {
        secretType: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': '{' },
      },
    ],
  ])('does not say that %s is wrong', async (_, change) => {
    const { status, json } = await create(change);
    expect([status, json]).toEqual(internalError);
  });

  it('pushes the values of a namespace that there is not', async () => {
    const targetPlane = { kind: 'ClusterDataPlane', name: 'default' };
    const { status, json } = await create({ targetPlane }, 'nowhere');
    expect([status, json]).toEqual(internalError);
    expect(
      await onPlane('openchoreo', 'shop', 'openchoreo-kv-nowhere'),
    ).toBeDefined();
  });

  it('tells who loses a race nothing', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(value => create({ data: { value } })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter(status => status === 201)).toHaveLength(1);
    expect(statuses.filter(status => status === 500)).toHaveLength(2);
  });

  it('reads no secret of a plane that is gone, and says 500', async () => {
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

  it('leaves the value on the plane when the reference cannot be made, and takes the same again', async () => {
    world.gate.fail('POST', '/secretreferences');
    const { status, json } = await create();
    expect([status, json]).toEqual(internalError);
    expect(await onPlane('dp-prod', 'shop')).toBeDefined();
    world.gate.release();
    expect((await create()).status).toBe(201);
  });

  it('hides the secrets of a plane that fails', async () => {
    world.gate.fail('GET', '/clusters/dp-prod/');
    const { status, json } = await world.call('GET', secrets);
    expect(status).toBe(200);
    expect(json.items.map(({ metadata }) => metadata?.name)).toEqual([
      'github-pat',
    ]);
    const one = await world.call('GET', `${secrets}/db-creds`);
    expect([one.status, one.json]).toEqual(internalError);
  });

  it('ends a list with a short page, and may follow a full one by an empty one', async () => {
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

  it('does not know what is wrong with a cursor', async () => {
    const { status, json } = await world.call('GET', `${secrets}?cursor=x`);
    expect([status, json]).toEqual(internalError);
  });

  it('shows by a selector namespaces that are not its own', async () => {
    const { json } = await world.call(
      'GET',
      '/api/v1/namespaces?labelSelector=kubernetes.io/metadata.name',
    );
    expect(json.items.map(({ metadata }) => metadata?.name)).toContain(
      'external-secrets',
    );
  });
});

describe('a plane that hangs, of a faithful API', () => {
  it('ends in a cut connection, also for a list', async () => {
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
