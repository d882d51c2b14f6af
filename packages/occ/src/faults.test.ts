import { OccWorld } from './__testUtils__/OccWorld';

const MARKER = 'planted-marker';

describe('create with an unknown outcome', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start({ isFaithful: true });
  });

  afterAll(() => world.stop());

  const create = (namespace: string) =>
    world.occ([
      ...['secret', 'create', 'generic', 'shop', '-n', namespace],
      '--target-plane=ClusterDataPlane/default',
      `--from-literal=password=${MARKER}`,
    ]);

  it("reports that the secret isn't listed, with a next step", async () => {
    const { code, stdout, stderr } = await create('nowhere');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      "Error: Internal server error\nSecret 'shop' isn't listed, but its value may be in the store. Repeat the command with the same type and plane.\n",
    );
  });

  it('reports an existing secret to each of several concurrent creates', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, () => create('acme-corp')),
    );
    const losers = results.filter(({ code }) => code !== 0);
    expect(losers.length).toBeLessThan(4);
    for (const { stderr } of losers) {
      expect(stderr).toMatch(/secret already exists|exists, but/);
      expect(stderr).not.toContain(MARKER);
    }
  });

  it('can be repeated', async () => {
    const { stdout } = await world.shell(
      'kubectl create namespace nowhere; kubectl label namespace nowhere openchoreo.dev/control-plane=true',
    );
    expect(stdout).toContain('namespace/nowhere created');
    expect((await create('nowhere')).code).toBe(0);
    await world.awaitStore('nowhere/generic/shop', { password: MARKER });
  });
});

describe('unreachable plane', () => {
  it('is named in the error, and its secrets are still listed', async () => {
    const world = await OccWorld.start();
    await fetch(`${world.platform.adminUrl}/faults/dp-prod`, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'down' }),
    });
    const list = await world.occ(['secret', 'list', '-n=acme-corp']);
    const get = await world.occ(['secret', 'get', 'db-creds', '-n=acme-corp']);
    await world.stop();
    expect(list.stdout).toContain('db-creds');
    expect([get.code, get.stderr]).toEqual([
      1,
      'Error: the target plane DataPlane dp-prod cannot be reached\n',
    ]);
  });
});
