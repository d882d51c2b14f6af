import { OccWorld } from './__testUtils__/OccWorld';

let world: OccWorld;

beforeAll(async () => {
  world = await OccWorld.start();
});

afterAll(() => world.stop());

describe('occ help', () => {
  it('is printed with --help', async () => {
    for (const args of [
      ['--help'],
      ['help', 'secret'],
      ['secret', 'create', 'generic', '--help'],
    ]) {
      const { stdout, stderr, code } = await world.occ(args);
      expect([stderr, code]).toEqual(['', 0]);
      expect(stdout).toMatch(/^Usage: occ/);
    }
  });

  it('is the only output for an incomplete command', async () => {
    const { stdout, stderr, code } = await world.occ(['secret', 'create']);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toMatch(/^Usage: occ secret create/);
    expect(stderr).not.toContain('(outputHelp)');
  });

  it('suggests a similar command for a typo', async () => {
    const { stderr, code } = await world.occ(['secret', 'lits']);
    expect([stderr, code]).toEqual([
      "Error: unknown command 'lits'\n(Did you mean list?)\n",
      1,
    ]);
  });

  it('exits without an error if the reader closes the pipe', async () => {
    const { stdout, stderr } = await world.shell('occ version | head -n 1');
    expect([stdout, stderr]).toEqual(['Client\n', '']);
  });

  it('is not printed with the version', async () => {
    const { stdout, code } = await world.occ(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});

describe('command aliases', () => {
  it.each([
    ['secret', ['secrets']],
    ['secretreference', ['secretreferences', 'secretref', 'sr']],
    ['namespace', ['namespaces', 'ns']],
  ])('of %s list print the same list', async (name, aliases) => {
    const flags = [
      '--output=name',
      ...(name === 'namespace' ? [] : ['--namespace=acme-corp']),
    ];
    const { stdout: names } = await world.occ([name, 'list', ...flags]);
    expect(names).toMatch(new RegExp(`^${name}/`));
    for (const alias of [name, ...aliases]) {
      for (const list of ['list', 'ls']) {
        const { stdout } = await world.occ([alias, list, ...flags]);
        expect([alias, list, stdout]).toEqual([alias, list, names]);
      }
    }
  });
});

describe("command that only OpenChoreo's occ has", () => {
  it.each([
    ['apply', 'apply -f x.yaml'],
    ['component', 'component list --help'],
    ['component', 'comp list'],
    ['clusterprojecttype', 'cpt'],
    ['clusterresourcetype', 'clusterresourcetypes list'],
    ['observabilityalertsnotificationchannel', 'oanc list -n acme-corp'],
    ['projectrelease', 'projectrelease list'],
    ['projectreleasebinding', 'prb get x'],
    ['projecttype', 'pt list'],
    ['resourcerelease', 'resourcereleases'],
    ['resourcereleasebinding', 'resourcereleasebinding list'],
    ['namespace delete', 'namespace delete acme-corp'],
    ['namespace delete', 'ns delete acme-corp --yes'],
  ])('refers to it: %s with occ %s', async (name, command) => {
    const { stdout, stderr, code } = await world.occ(command.split(' '));
    expect([stdout, stderr, code]).toEqual([
      '',
      `Error: This occ manages secrets. Install OpenChoreo's occ for 'occ ${name}'.\n`,
      2,
    ]);
  });
});
