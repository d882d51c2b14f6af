import { OccWorld } from './__testUtils__/OccWorld';

describe('occ help', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

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

  it.each([
    ['apply', '-f', 'x.yaml'],
    ['component', 'list', '--help'],
  ])("refers to OpenChoreo's occ for %s", async (...args) => {
    const { stdout, stderr, code } = await world.occ(args);
    expect([stdout, stderr, code]).toEqual([
      '',
      `Error: This occ manages secrets. Install OpenChoreo's occ for 'occ ${args[0]}'.\n`,
      2,
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
