import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { LocalServer } from '../http/LocalServer';
import { SignInCaller, type Tokens } from '../testing/SignInCaller';
import { DEFAULT_REDIRECT_URI } from './clients';
import { startIssuer } from './startIssuer';

const backstage = {
  clientId: 'openchoreo-backstage-client',
  redirectUri: DEFAULT_REDIRECT_URI,
};
const backstageSecret = {
  Authorization: `Basic ${btoa(
    `${backstage.clientId}:backstage-development-secret`,
  )}`,
};

describe('development issuer', () => {
  let issuer: LocalServer;

  beforeAll(async () => {
    issuer = await startIssuer({ tokenTtlSeconds: 120 });
  });

  afterAll(() => issuer.stop());

  async function signIn(user: string): Promise<Tokens> {
    const caller = await SignInCaller.create(issuer.url, backstage);
    const code = await caller.choose(await caller.begin(), user);
    const response = await caller.requestTokens(
      {
        grant_type: 'authorization_code',
        code,
        redirect_uri: backstage.redirectUri,
        code_verifier: caller.verifier,
      },
      backstageSecret,
    );
    expect(response.status).toBe(200);
    return response.json();
  }

  const verify = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.url}/jwks`)), {
      issuer: issuer.url,
    });

  it('issues an access token with the groups of the selected user', async () => {
    const tokens = await signIn('developer');
    const { payload, protectedHeader } = await verify(tokens.access_token);
    expect(protectedHeader).toMatchObject({
      alg: 'RS256',
      kid: expect.any(String),
    });
    expect(payload).toMatchObject({
      sub: 'developer',
      groups: ['developers'],
      aud: 'openchoreo',
    });
    expect(tokens.expires_in).toBe(120);
    expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({
      email: 'developer@example.com',
    });
  });

  it('returns the user of a token from the userinfo endpoint', async () => {
    const { access_token: token } = await signIn('admin');
    const ask = (authorization: string) =>
      fetch(`${issuer.url}/userinfo`, {
        headers: { Authorization: authorization },
      });
    expect(await (await ask(`Bearer ${token}`)).json()).toMatchObject({
      sub: 'admin',
      email: 'admin@example.com',
      email_verified: true,
      groups: ['admins'],
    });
    expect((await ask(`Bearer ${token.slice(0, -4)}AAAA`)).status).toBe(401);
    expect((await ask('')).status).toBe(401);
  });

  it('refreshes and revokes tokens', async () => {
    const { refresh_token: refreshToken = '' } = await signIn('sre');
    const caller = await SignInCaller.create(issuer.url, backstage);
    const renew = (token: string) =>
      caller.requestTokens(
        { grant_type: 'refresh_token', refresh_token: token },
        backstageSecret,
      );
    const renewed: Tokens = await (await renew(refreshToken)).json();
    expect(decodeJwt(renewed.access_token)).toMatchObject({ groups: ['sres'] });

    const latest = renewed.refresh_token ?? refreshToken;
    await fetch(`${issuer.url}/token/revocation`, {
      method: 'POST',
      headers: backstageSecret,
      body: new URLSearchParams({ token: latest }),
    });
    expect((await renew(latest)).status).toBe(400);
  });

  it('accepts a redirect to any loopback port for command line clients', async () => {
    const cli = {
      clientId: 'openchoreo-cli',
      redirectUri: 'http://127.0.0.1:45678/auth-callback',
    };
    const caller = await SignInCaller.create(issuer.url, cli);
    const code = await caller.choose(await caller.begin(), 'visitor');
    const response = await caller.requestTokens({
      grant_type: 'authorization_code',
      client_id: cli.clientId,
      code,
      redirect_uri: cli.redirectUri,
      code_verifier: caller.verifier,
    });
    const { access_token: token }: Tokens = await response.json();
    expect(decodeJwt(token)).toMatchObject({ sub: 'visitor' });
    expect(decodeJwt(token)).not.toHaveProperty('groups');
  });

  it('issues tokens to services with client credentials', async () => {
    const caller = await SignInCaller.create(issuer.url, backstage);
    const credentials = {
      grant_type: 'client_credentials',
      client_id: 'openchoreo-system-app',
      client_secret: 'system-development-secret',
    };
    const response = await caller.requestTokens(credentials);
    const { access_token: token }: Tokens = await response.json();
    expect((await verify(token)).payload.sub).toBe('openchoreo-system-app');

    const wrong = await caller.requestTokens({
      ...credentials,
      client_secret: 'guess',
    });
    expect(wrong.status).toBe(401);
  });

  it.each([
    [
      'an unregistered redirect URI',
      { redirect_uri: 'http://localhost:9/steal' },
    ],
    ['a missing PKCE challenge', { code_challenge: '' }],
  ])('rejects an authorization request with %s', async (_, change) => {
    const caller = await SignInCaller.create(issuer.url, {
      ...backstage,
      change,
    });
    const response = await caller.begin();
    expect(response.url).not.toContain('/interaction/');
    expect(response.headers.get('location') ?? '').not.toContain('code=');
  });

  it('rejects a token request with a wrong PKCE code verifier', async () => {
    const caller = await SignInCaller.create(issuer.url, backstage);
    const code = await caller.choose(await caller.begin(), 'admin');
    const response = await caller.requestTokens(
      {
        grant_type: 'authorization_code',
        code,
        redirect_uri: backstage.redirectUri,
        code_verifier: 'x'.repeat(43),
      },
      backstageSecret,
    );
    expect(response.status).toBe(400);
  });

  it('rejects form submissions from other origins', async () => {
    const caller = await SignInCaller.create(issuer.url, backstage);
    const { url } = await caller.begin();
    const response = await fetch(url, {
      method: 'POST',
      headers: { Origin: 'http://attacker.example' },
      body: new URLSearchParams({ user: 'admin' }),
    });
    expect(response.status).toBe(403);
  });
});
