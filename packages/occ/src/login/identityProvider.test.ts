import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { OccWorld } from '../__testUtils__/OccWorld';
import { SecuredApi, tokenFor } from '../__testUtils__/SecuredApi';

describe('occ tokens', () => {
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

  const configure = async (credentials: object) => {
    await mkdir(join(world.home, '.openchoreo'), { recursive: true });
    await writeFile(
      join(world.home, '.openchoreo', 'config'),
      stringify({
        currentContext: 't',
        controlplanes: [{ name: 't', url: api.url }],
        credentials: [{ name: 'c', ...credentials }],
        contexts: [{ name: 't', controlplane: 't', credentials: 'c' }],
      }),
    );
  };

  it('are not needed for a control plane without security', async () => {
    const { stdout, code } = await world.occ(['namespace', 'list']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^NAME +AGE\nacme-corp /),
    ]);
    const login = await world.occ(['login']);
    expect(login.stdout).toContain("doesn't require sign-in");
  });

  it('are requested with a client ID and client secret', async () => {
    const login = (secret: string) =>
      secured(
        ...['login', '--client-credentials', '--client-id=ci'],
        ...['--scope=secrets', `--client-secret=${secret}`],
      );
    const wrong = await login('wrong-marker');
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      'Error: failed to get access token: the identity provider returned invalid_client\n',
    ]);
    expect((await login('right')).code).toBe(0);
    const [, right] = api.tokenRequests;
    expect(Object.fromEntries(new URLSearchParams(right))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'ci',
      client_secret: 'right',
      scope: 'secrets',
    });
    expect((await secured('namespace', 'list')).stdout).toContain('acme');
  });

  it('need both the client ID and the client secret', async () => {
    const { code, stderr } = await secured('login', '--client-credentials');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('client ID and client secret are required'),
    ]);
  });

  it.each([
    ['has expired', tokenFor(-10)],
    ['is missing', undefined],
  ])('are required if the saved token %s', async (_, token) => {
    await configure({ token });
    const { code, stderr } = await secured('namespace', 'list');
    expect([code, stderr]).toEqual([
      1,
      'Error: Authentication required: missing token (MISSING_TOKEN)\nSign in with: occ login\nFor a service account: occ login --client-credentials\n',
    ]);
  });

  it('are sent without reading the sign-in metadata', async () => {
    const silent = await SecuredApi.start({ isDiscoverable: false });
    await configure({ token: tokenFor(3600) });
    const { stdout } = await world.occ(['namespace', 'list'], {
      env: { CHOREO_API_ENDPOINT: silent.url, OCC_TOKEN: tokenFor(3600) },
    });
    const login = await world.occ(['login'], {
      env: { CHOREO_API_ENDPOINT: silent.url },
    });
    await silent.stop();
    expect(stdout).toContain('acme');
    expect(login.stderr).toContain('oauth-protected-resource');
  });

  it.each([
    [[], 1, /You don't have permission/],
    [['secretreference:view'], 0, /^No secrets found\n$/],
    [['secret:view'], 0, /^NAME.*\ndb-creds +Opaque +<unknown>/],
  ])(
    'with the actions %j explain an empty list',
    async (actions, code, text) => {
      const limited = await SecuredApi.start({ actions });
      const result = await world.occ(['secret', 'list', '-n=acme'], {
        env: { CHOREO_API_ENDPOINT: limited.url, OCC_TOKEN: tokenFor(3600) },
      });
      await limited.stop();
      expect(result.code).toBe(code);
      expect(result.stdout + result.stderr).toMatch(text);
      expect(result.stdout + result.stderr).not.toMatch(/s3cret|czNjcmV0/);
    },
  );
});
