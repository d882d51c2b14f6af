import { parse } from 'yaml';
import { OccWorld } from './__testUtils__/OccWorld';

describe('occ namespace get', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  const get = (...args: string[]) => world.occ(['namespace', 'get', ...args]);

  it('prints the namespace as YAML or JSON', async () => {
    const yaml = await get('acme-corp');
    expect(yaml).toMatchObject({ code: 0, stderr: '' });
    expect(yaml.stdout).toMatch(/^metadata:\n/);
    expect(parse(yaml.stdout)).toMatchObject({
      metadata: { name: 'acme-corp' },
      status: { phase: 'Active' },
    });
    const json = await get('acme-corp', '-o=json');
    expect(JSON.parse(json.stdout)).toEqual(parse(yaml.stdout));
  });

  it('reports a missing namespace', async () => {
    expect(await get('nope')).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Error: .*not found\n$/i),
    });
  });
});
