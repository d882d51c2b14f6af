import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { OccWorld } from '../__testUtils__/OccWorld';
import { tokenFor } from '../__testUtils__/SecuredApi';
import { signInAs } from '../__testUtils__/signInAs';

const acme = ['-n', 'acme-corp'];
const client = {
  OCC_CLIENT_ID: 'openchoreo-system-app',
  OCC_CLIENT_SECRET: 'system-development-secret',
};

describe('occ login with the development issuer', () => {
  let world: OccWorld;
  let port: string;

  beforeAll(async () => {
    world = await OccWorld.start({
      roles: `
kind: ClusterAuthzRoleBinding
metadata: { name: pipeline }
spec:
  entitlement: { claim: sub, value: openchoreo-system-app }
  roleMappings:
    - roleRef: { kind: ClusterAuthzRole, name: platform-engineer }
`,
    });
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = String((server.address() as AddressInfo).port);
    server.close();
  });

  afterAll(() => world.stop());

  beforeEach(() => world.moveHome());

  const configFile = () => join(world.home, '.openchoreo', 'config');
  const readConfig = async () => parse(await readFile(configFile(), 'utf8'));
  const signIn = (user: string, ...args: string[]) =>
    world.login([`--callback-port=${port}`, ...args], url =>
      signInAs(url, user),
    );

  /** Replaces the access token with an expired one. */
  const expireToken = async () => {
    const config = await readConfig();
    const [credentials] = config.credentials;
    credentials.token = tokenFor(-10);
    await writeFile(configFile(), stringify(config));
    return credentials;
  };

  it('signs in a user with a browser', async () => {
    const { code, stdout } = await signIn('platform-engineer');
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('✓ Authentication successful!\n'),
    ]);
    const list = await world.occ(['secret', 'list', ...acme]);
    expect(list.stdout).toContain('db-creds');
    expect((await stat(configFile())).mode & 0o777).toBe(0o600);
  });

  it('saves named credentials for the context', async () => {
    await world.shell(
      `occ config controlplane add real --url ${world.url}
       occ config context add work --controlplane real --credentials old`,
    );
    const { stdout } = await signIn('developer', '--credential=mine');
    expect(stdout).toContain(
      "Credential 'mine' saved and associated with context 'work'",
    );
    const { contexts } = await readConfig();
    expect(contexts).toEqual([
      { name: 'work', controlplane: 'real', credentials: 'mine' },
    ]);
  });

  it('uses PKCE, a state, and the requested scopes', async () => {
    let url: URL | undefined;
    await world.login(
      [`--callback-port=${port}`, '--scope=openid', '--scope=email'],
      text => {
        url = new URL(text);
        return signInAs(text, 'admin');
      },
    );
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      client_id: 'openchoreo-cli',
      redirect_uri: `http://127.0.0.1:${port}/auth-callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      scope: 'openid email',
    });
  });

  it('ignores callbacks with another state', async () => {
    const statuses: number[] = [];
    const { code } = await world.login(
      [`--callback-port=${port}`],
      async url => {
        for (const query of ['?code=stolen&state=guessed', '?code=stolen']) {
          const { status } = await fetch(
            `http://127.0.0.1:${port}/auth-callback${query}`,
          );
          statuses.push(status);
        }
        await signInAs(url, 'admin');
      },
    );
    expect([statuses, code]).toEqual([[404, 404], 0]);
  });

  it('reports an error of the identity provider', async () => {
    let page: Response | undefined;
    const { code, stderr } = await world.login(
      [`--callback-port=${port}`],
      async url => {
        const state = new URL(url).searchParams.get('state');
        page = await fetch(
          `http://127.0.0.1:${port}/auth-callback?error=access_denied&state=${state}&iss=${world.platform.issuerUrl}`,
        );
      },
    );
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(
        "Error: Can't sign in: the identity provider returned access_denied.\n",
      ),
    ]);
    expect(page?.status).toBe(400);
  });

  it('reports a callback port that is in use', async () => {
    const server = createServer().listen(Number(port), '127.0.0.1');
    await once(server, 'listening');
    const { code, stderr } = await world.login(
      [`--callback-port=${port}`],
      async () => undefined,
    );
    server.close();
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`Can't listen on port ${port}`),
    ]);
  });

  it('refreshes the token of a user', async () => {
    await signIn('platform-engineer');
    const { refreshToken } = await expireToken();
    expect(refreshToken).toBeTruthy();
    const list = await world.occ(['secret', 'list', ...acme]);
    expect(list.stdout).toContain('db-creds');
    const { credentials } = await readConfig();
    expect(credentials[0].token).not.toBe(tokenFor(-10));
    expect((await world.occ(['secret', 'list', ...acme])).code).toBe(0);
  });

  it('renews the token of a service account with its client secret', async () => {
    await world.occ(['login', '--client-credentials'], { env: client });
    await expireToken();
    const list = await world.occ(['secret', 'list', ...acme]);
    expect(list.stdout).toContain('db-creds');
  });

  it("asks the user to sign in again if the refresh token isn't accepted", async () => {
    await signIn('platform-engineer');
    const config = await readConfig();
    config.credentials[0].refreshToken = 'revoked';
    await writeFile(configFile(), stringify(config));
    await expireToken();
    const { code, stderr } = await world.occ(['secret', 'list', ...acme]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("have expired and can't be renewed"),
    ]);
    expect(stderr).not.toContain('revoked');
  });

  it('is reverted by logout, also at the identity provider', async () => {
    await signIn('platform-engineer');
    const { refreshToken } = (await readConfig()).credentials[0];
    const { stdout } = await world.occ(['logout']);
    expect(stdout).toMatch(/^Signed out of http/);
    expect(await readFile(configFile(), 'utf8')).not.toMatch(/token/i);
    const { stderr } = await world.occ(['secret', 'list', ...acme]);
    expect(stderr).toContain('Authentication required');

    const renewal = await fetch(`${world.platform.issuerUrl}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'openchoreo-cli',
        refresh_token: refreshToken,
      }),
    });
    expect(renewal.status).toBe(400);
  });

  it('is not needed with a token in the environment', async () => {
    await signIn('platform-engineer');
    const { token } = (await readConfig()).credentials[0];
    await world.moveHome();
    const list = await world.occ(['secret', 'list', ...acme], {
      env: { OCC_TOKEN: token },
    });
    expect(list.stdout).toContain('db-creds');
  });
});
