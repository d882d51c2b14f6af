import { eventually, TestWorld } from './__testUtils__/TestWorld';

const references = '/api/v1/namespaces/acme-corp/secretreferences';
const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';
const onPlane = '/clusters/dp-prod/';

describe('hanging plane', () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await TestWorld.start({ callTimeoutMs: 5_000, firstPushDelay: 0 });
    world.gate.hang('GET', onPlane);
  });

  afterEach(() => world.stop());

  const namesIn = async (path: string) => {
    const { json } = await world.call('GET', path);
    return json.items.map(({ metadata }) => metadata?.name);
  };

  it("doesn't delay requests for other planes", async () => {
    const waiting = world.call('GET', `${secrets}/db-creds`);
    await eventually(async () => world.gate.isHolding);
    expect(await namesIn(references)).toEqual(['db-creds', 'github-pat']);
    const other = await world.call('GET', `${secrets}/github-pat`);
    expect(other.status).toBe(200);
    const created = await world.call('POST', secrets, {
      secretName: 'elsewhere',
      secretType: 'Opaque',
      targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
      data: { a: 'b' },
    });
    expect(created.status).toBe(201);
    await eventually(
      async () =>
        (await world.readStore('acme-corp/generic/elsewhere')) !== undefined,
    );
    expect(world.gate.isHolding).toBe(true);
    expect(await waiting).toMatchObject({
      status: 503,
      json: { error: 'the target plane DataPlane dp-prod cannot be reached' },
    });
  });

  it('delays the first list only, until the plane responds again', async () => {
    expect(await namesIn(secrets)).toEqual(['github-pat']);
    const waiting = world.call('GET', `${secrets}/db-creds`);
    const first = await Promise.race([waiting, namesIn(secrets)]);
    expect(first).toEqual(['github-pat']);
    world.gate.release();
    expect((await waiting).status).toBe(200);
    await eventually(async () => (await namesIn(secrets)).includes('db-creds'));
  });
});
