import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OccWorld } from '../__testUtils__/OccWorld';

describe('occ config', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(() => world.moveHome());

  const unconfigured = (script: string) =>
    world.shell(script, { env: { CHOREO_API_ENDPOINT: undefined } });

  it('is required without CHOREO_API_ENDPOINT', async () => {
    const { code, stderr } = await unconfigured('occ secret list -n acme-corp');
    expect(code).toBe(1);
    expect(stderr).toContain('Set CHOREO_API_ENDPOINT');
  });

  it('creates the configuration of the other commands', async () => {
    const { stdout, stderr, code } = await world.shell(
      `occ config controlplane add local --url http://127.0.0.1:1
       occ config controlplane update local --url ${world.url}
       occ config context add acme --controlplane local --namespace acme-corp
       occ config context add other --controlplane local
       occ config context list
       occ secret list
       occ config context use other
       occ config context update other --namespace default
       occ secret list
       occ config context delete acme
       occ config controlplane list -o json`,
      { env: { CHOREO_API_ENDPOINT: undefined } },
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\* +acme +local +- +acme-corp +- +-$/m);
    expect(stdout).toContain('db-creds');
    expect(stdout).toContain('Now using context: other');
    expect(stdout).toContain('No secrets found');
    expect(stdout).toContain(`"url": "${world.url}"`);
  });

  it('stores credentials for contexts', async () => {
    const { stdout, stderr } = await unconfigured(
      `occ config controlplane add prod --url http://127.0.0.1:1
       occ config credentials list
       occ config credentials add mine
       occ config context add work --controlplane prod --credentials ci -p shop
       occ config credentials list
       occ config context list -o json`,
    );
    expect(stderr).toBe('');
    expect(stdout).toContain(
      'Created control plane: prod\nNo credentials stored.\nCreated credentials: mine\nCreated context: work\n',
    );
    expect(stdout).toMatch(
      /^NAME +AUTH METHOD +HAS TOKEN\nmine +- +-\nci +- +-$/m,
    );
    expect(stdout).toContain('"project": "shop"');
  });

  it.each([
    ['context delete work', "Can't delete the current context 'work'"],
    ['controlplane delete prod', "the context 'work' uses it"],
    ['credentials delete ci', "the context 'work' uses it"],
    ['credentials add ci', "already has credentials 'ci'"],
    ['context update work --credentials nope', "no credentials 'nope'"],
  ])('rejects %s', async (command, text) => {
    await unconfigured(
      `occ config controlplane add prod --url http://127.0.0.1:1
       occ config context add work --controlplane prod --credentials ci`,
    );
    const file = join(world.home, '.openchoreo', 'config');
    const before = await readFile(file, 'utf8');
    const { code, stderr } = await unconfigured(`occ config ${command}`);
    expect([code, stderr]).toEqual([1, expect.stringContaining(text)]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('preserves unknown fields', async () => {
    await mkdir(join(world.home, '.openchoreo'));
    const file = join(world.home, '.openchoreo', 'config');
    await writeFile(
      file,
      'contexts: [{name: a, controlplane: b, project: p}]\nmode: x\n',
    );
    await unconfigured('occ config context update a --namespace n');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('project: p');
    expect(text).toContain('mode: x');
    expect(text).toContain('namespace: n');
  });

  it.each([
    ['contexts: [{', "isn't valid YAML"],
    ['contexts: 5', 'must be a mapping'],
    ['contexts: [{name: x, controlplane: y}]', 'No context is in use'],
    ['{}', 'No control plane is configured'],
    ['currentContext: x', "has no context 'x'"],
    [
      'currentContext: x\ncontexts: [{name: x, controlplane: y}]',
      "has no control plane 'y'",
    ],
    [
      'currentContext: x\ncontexts: [{name: x, controlplane: y}]\ncontrolplanes: [{name: y, url: ftp://y}]',
      'start with http:// or https://',
    ],
  ])('reports the error in the configuration %j', async (config, text) => {
    await mkdir(join(world.home, '.openchoreo'));
    await writeFile(join(world.home, '.openchoreo', 'config'), config);
    const { code, stderr } = await unconfigured('occ secret list -n a');
    expect(code).toBe(1);
    expect(stderr).toContain(text);
  });

  it.each([
    ['secret list', 'No namespace'],
    ['config context use nothing', "has no context 'nothing'"],
    ['config context add a --controlplane gone', "no control plane 'gone'"],
    ['config context add a', 'needs --controlplane'],
    ['config controlplane add a --url ssh://x', 'start with http://'],
    ['config controlplane delete a', "has no control plane 'a'"],
  ])('reports the cause if occ %s fails', async (command, text) => {
    const { code, stderr } = await world.occ(command.split(' '));
    expect(code).toBe(1);
    expect(stderr).toContain(text);
  });
});

describe('unreachable control plane', () => {
  it('is named in the error and does not prevent occ version', async () => {
    const world = await OccWorld.start();
    const env = { CHOREO_API_ENDPOINT: 'http://127.0.0.1:1' };
    const [list, version] = await Promise.all([
      world.occ(['secret', 'list', '-n', 'a'], { env }),
      world.occ(['version'], { env }),
    ]);
    const reached = await world.occ(['version']);
    await world.stop();
    expect(list.code).toBe(1);
    expect(list.stderr).toContain('http://127.0.0.1:1');
    expect(version.code).toBe(0);
    expect(version.stdout).toMatch(/^Client\n {2}Version: \d/);
    expect(reached.stdout).toMatch(/Server\n {2}Version: \d.*secret-api/);
  });
});
