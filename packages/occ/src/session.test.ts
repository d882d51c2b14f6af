import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { OccWorld } from './__testUtils__/OccWorld';
import { SecuredApi, tokenFor } from './__testUtils__/SecuredApi';

jest.setTimeout(60_000);

describe('signing in', () => {
  let world: OccWorld;
  let api: SecuredApi;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(async () => {
    await world.moveHome();
    api = await SecuredApi.start();
  });

  afterEach(() => api.stop());

  const secured = (...args: string[]) =>
    world.occ(args, { env: { CHOREO_API_ENDPOINT: api.url } });

  const login = (secret: string) =>
    secured(
      'login',
      '--client-credentials',
      '--client-id=ci',
      `--client-secret=${secret}`,
    );

  const configFile = () => join(world.home, '.openchoreo', 'config');

  const configure = async (credentials: object, url = api.url) => {
    await mkdir(join(world.home, '.openchoreo'), { recursive: true });
    await writeFile(
      configFile(),
      stringify({
        currentContext: 't',
        controlplanes: [{ name: 't', url }],
        credentials: [{ name: 'c', ...credentials }],
        contexts: [{ name: 't', controlplane: 't', credentials: 'c' }],
      }),
    );
  };

  it('is not needed where the control plane has no security', async () => {
    const { stdout, code } = await world.occ(['namespace', 'list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^NAME +DISPLAY NAME +STATUS +AGE\nacme-corp /);
  });

  it('as a client gets a token, which only its owner can read', async () => {
    const before = await secured('namespace', 'list');
    expect([before.code, before.stdout]).toEqual([1, '']);
    expect(before.stderr).toContain('Authentication required');
    const { stdout, code } = await login('right');
    expect([stdout, code]).toEqual(['Authentication successful\n', 0]);
    expect(api.tokenRequests).toEqual([
      'grant_type=client_credentials&client_id=ci&client_secret=right',
    ]);
    expect((await stat(configFile())).mode & 0o777).toBe(0o600);
    expect((await secured('namespace', 'list')).stdout).toContain('acme');
    expect((await secured('logout')).code).toBe(0);
    expect((await secured('namespace', 'list')).stderr).toContain(
      'Authentication required',
    );
    expect(await readFile(configFile(), 'utf8')).not.toContain('right');
  });

  it('says what is missing or wrong, but no secret', async () => {
    const [none, wrong, browser] = await Promise.all([
      secured('login', '--client-credentials'),
      login('wrong-marker'),
      secured('login'),
    ]);
    expect([none.code, wrong.code, browser.code]).toEqual([1, 1, 1]);
    expect(none.stderr).toContain('client ID and client secret are required');
    expect(wrong.stderr).toContain('failed to get access token');
    expect(wrong.stderr).not.toContain('wrong-marker');
    expect(browser.stderr).toContain('occ login --client-credentials');
  });

  it('happens again by itself when the token of a client has ended', async () => {
    await configure({
      token: tokenFor(-10),
      authMethod: 'client_credentials',
      clientId: 'ci',
      clientSecret: 'right',
    });
    expect((await secured('namespace', 'list')).stdout).toContain('acme');
    expect((await secured('namespace', 'list')).stdout).toContain('acme');
    expect(api.tokenRequests).toHaveLength(1);
  });

  it.each([
    ['has ended', tokenFor(-10)],
    ['is no JWT', 'opaque'],
    ['does not say when it ends', 'e30.e30.c2ln'],
  ])('is needed where the stored token %s', async (_, token) => {
    await configure({ token });
    const { code, stderr } = await secured('namespace', 'list');
    expect(code).toBe(1);
    expect(stderr).toContain('Authentication required');
    expect(stderr).not.toContain(token);
  });

  it('is by the stored token where the control plane does not say how', async () => {
    const silent = await SecuredApi.start({ isDiscoverable: false });
    await configure({ token: tokenFor(3600) }, silent.url);
    const { stdout } = await world.occ(['namespace', 'list'], {
      env: { CHOREO_API_ENDPOINT: undefined },
    });
    await silent.stop();
    expect(stdout).toContain('acme');
  });

  it('is advised where the server does not take the token', async () => {
    const strict = await SecuredApi.start({ takesTokens: false });
    await configure({ token: tokenFor(3600) }, strict.url);
    const { code, stderr } = await world.occ(['namespace', 'list'], {
      env: { CHOREO_API_ENDPOINT: undefined },
    });
    await strict.stop();
    expect([code, stderr]).toEqual([
      1,
      'Error: missing token (MISSING_TOKEN)\nSign in again with: occ login --client-credentials\n',
    ]);
  });
});

describe('a list that is empty', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  it.each([
    [[], 1, /You do not have permission/],
    [['secretreference:view'], 0, /^No secrets found\n$/],
    [['secret:view'], 0, /^NAME.*\ndb-creds +Opaque +<unknown>/],
  ])('is explained to who has %j', async (actions, code, text) => {
    const api = await SecuredApi.start({ actions });
    const env = {
      CHOREO_API_ENDPOINT: api.url,
      OCC_CLIENT_ID: 'ci',
      OCC_CLIENT_SECRET: 'right',
    };
    await world.moveHome();
    await world.occ(['login', '--client-credentials'], { env });
    const result = await world.occ(['secret', 'list', '-n=acme'], { env });
    await api.stop();
    expect(result.code).toBe(code);
    expect(result.stdout + result.stderr).toMatch(text);
    expect(result.stdout + result.stderr).not.toMatch(/s3cret|czNjcmV0/);
  });
});

describe('the configuration', () => {
  let world: OccWorld;

  beforeAll(async () => {
    world = await OccWorld.start();
  });

  afterAll(() => world.stop());

  beforeEach(() => world.moveHome());

  const unconfigured = (script: string) =>
    world.shell(script, { env: { CHOREO_API_ENDPOINT: undefined } });

  it('is needed, or an endpoint in the environment', async () => {
    const { code, stderr } = await unconfigured('occ secret list -n acme-corp');
    expect(code).toBe(1);
    expect(stderr).toContain('Set CHOREO_API_ENDPOINT');
  });

  it('is built by commands', async () => {
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
    expect(stdout).toContain('*   acme    local');
    expect(stdout).toContain('db-creds');
    expect(stdout).toContain("Now using context 'other'");
    expect(stdout).toContain('No secrets found');
    expect(stdout).toContain(`"url": "${world.url}"`);
  });

  it('keeps what it does not know', async () => {
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
    ['contexts: [{', 'is not valid YAML'],
    ['contexts: 5', 'has to be a mapping'],
    ['{}', 'No context is in use'],
    ['currentContext: x', "There is no context 'x'"],
    [
      'currentContext: x\ncontexts: [{name: x, controlplane: y}]',
      "There is no control plane 'y'",
    ],
    [
      'currentContext: x\ncontexts: [{name: x, controlplane: y}]\ncontrolplanes: [{name: y, url: ftp://y}]',
      'begins with http:// or https://',
    ],
  ])('that is %j is explained', async (config, text) => {
    await mkdir(join(world.home, '.openchoreo'));
    await writeFile(join(world.home, '.openchoreo', 'config'), config);
    const { code, stderr } = await unconfigured('occ secret list -n a');
    expect(code).toBe(1);
    expect(stderr).toContain(text);
  });

  it.each([
    ['secret list', 'No namespace'],
    ['config context use nothing', "There is no context 'nothing'"],
    ['config context add a --controlplane gone', "no control plane 'gone'"],
    ['config context add a', '--controlplane is needed'],
    ['config controlplane add a --url ssh://x', 'begins with http://'],
    ['config controlplane delete a', "There is no control plane 'a'"],
  ])('occ %s says what is wrong', async (command, text) => {
    const { code, stderr } = await world.occ(command.split(' '));
    expect(code).toBe(1);
    expect(stderr).toContain(text);
  });
});

describe('a control plane that cannot be reached', () => {
  it('is named, and the version of occ is shown all the same', async () => {
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
