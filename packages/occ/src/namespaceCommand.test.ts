import { parse } from 'yaml';
import { OccWorld } from './__testUtils__/OccWorld';

let world: OccWorld;

beforeAll(async () => {
  world = await OccWorld.start();
});

afterAll(() => world.stop());

describe('occ namespace list', () => {
  const list = async (...args: string[]) =>
    (await world.occ(['namespace', 'list', ...args])).stdout;

  it('prints names and ages, and everything on request', async () => {
    expect(await list()).toMatch(/^NAME +AGE\nacme-corp +\d+\w+\n/);
    expect(await list('-o', 'wide')).toMatch(
      /^NAME +DISPLAY NAME +STATUS +AGE\nacme-corp +Acme Corp +Active +\d+\w+\n/,
    );
  });
});

describe('occ namespace get', () => {
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
