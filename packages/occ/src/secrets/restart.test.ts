import { OccWorld } from '../__testUtils__/OccWorld';

const RESTARTED_AT = 'openchoreo.dev/restartedAt';
const update = (value: string, ...args: string[]) => [
  ...['secret', 'update', 'db-creds', '-n', 'acme-corp'],
  ...[`--from-literal=password=${value}`, '--plane-context=dp-prod', ...args],
];

// The ExternalSecrets of a workload refresh every 15 seconds.
jest.setTimeout(90_000);

describe('occ secret update --restart', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  const readBinding = async (name: string) => {
    const { kubernetesUrl } = world.platform;
    const path = `/apis/openchoreo.dev/v1alpha1/namespaces/acme-corp/releasebindings/${name}`;
    return (await fetch(kubernetesUrl + path)).json();
  };
  const restartedAt = async (name: string) =>
    (await readBinding(name)).metadata.annotations?.[RESTARTED_AT];

  it('waits for the value, restarts all environments except production, and waits for the pods', async () => {
    const { spec } = await readBinding('checkout-development');
    const { code, stdout, stderr } = await world.occProcess(
      update('restart-marker', '--restart'),
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        "Secret 'db-creds' synced",
        'Not restarted: checkout in production. Use --restart=production.',
        'Restarted: checkout in development',
        'Restarted: catalog in development',
        '2 of 2 workloads use the new value',
      ]),
    );
    expect(stdout).not.toContain('restart-marker');
    expect(await restartedAt('checkout-production')).toBeUndefined();
    expect(await restartedAt('checkout-development')).toBeDefined();
    expect((await readBinding('checkout-development')).spec).toEqual(spec);
  });

  it("does not restart workloads if the value couldn't be pushed", async () => {
    const fault = `${world.platform.adminUrl}/faults/store`;
    await fetch(fault, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'sealed' }),
    });
    const { code, stderr } = await world.occProcess(
      update('other-marker', '--restart=production'),
    );
    await fetch(fault, { method: 'DELETE' });
    expect(code).toBe(1);
    expect(stderr).toContain("couldn't be pushed to the store");
    expect(await restartedAt('checkout-production')).toBeUndefined();
  });

  it.each([
    ['an unknown environment', '--restart=staging', "Environment 'staging'"],
    ['no access to the plane', '--plane-context=', 'Nothing was changed.'],
  ])('fails before the update with %s', async (_, arg, text) => {
    const { code, stdout, stderr } = await world.occProcess(
      update('never-saved', '--restart', arg),
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(text);
    expect(await world.readStore('acme-corp/generic/db-creds')).not.toEqual(
      expect.objectContaining({ password: 'never-saved' }),
    );
  });
});
