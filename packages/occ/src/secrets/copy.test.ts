import { OccWorld } from '../__testUtils__/OccWorld';

const MARKER = 'copied/marker+41f=';

describe('occ secret copy', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
    await world.occ([
      ...['secret', 'create', 'generic', 'registry', '-n', 'acme-corp'],
      ...['--target-plane=ClusterDataPlane/default', '--label=team=a'],
      ...[`--from-literal=token=${MARKER}`],
    ]);
  });

  afterAll(() => world.stop());

  const copy = (...args: string[]) =>
    world.occ(['secret', 'copy', 'registry', '-n', 'acme-corp', ...args]);
  const read = async (namespace: string, name: string) => {
    const { stdout } = await world.occ([
      ...['secret', 'get', name, '-n', namespace, '-o', 'json'],
    ]);
    const { type, data, metadata } = JSON.parse(stdout);
    return { type, data, team: metadata.labels.team };
  };

  it('creates copies with the same type, values, and labels', async () => {
    const { code, stdout, stderr } = await copy(
      '--to=default',
      '--to=acme-corp/registry-2',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `Secret 'registry' created in default on ${world.url}\n` +
        `Secret 'registry-2' created in acme-corp on ${world.url}\n`,
    );
    const source = await read('acme-corp', 'registry');
    expect(await read('default', 'registry')).toEqual(source);
    expect(await read('acme-corp', 'registry-2')).toEqual(source);
  });

  it('creates the other copies if one fails, and reports the failure', async () => {
    const { code, stdout, stderr } = await copy(
      '--to=acme-corp',
      '--to=acme-corp/registry-3',
    );
    expect(code).toBe(1);
    expect(stdout).toContain("'registry-3' created");
    expect(stderr).toContain("'registry' not created");
    expect(stderr).toContain('1 of 2 copies failed.');
    expect(stdout + stderr).not.toContain(MARKER);
  });

  it.each([
    ['an invalid name', '--to=default/Not_A_Name', 'Not_A_Name'],
    ['too many parts', '--to=a/b/c', 'NAMESPACE/NAME'],
  ])('rejects %s', async (_, arg, text) => {
    const { code, stdout, stderr } = await copy(arg);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(text);
  });
});
