import { generateKeyPair } from 'jose';
import { TestIssuer, type TokenOptions } from './__testUtils__/TestIssuer';
import { TestWorld } from './__testUtils__/TestWorld';

const namespaces = '/api/v1/namespaces';
const secrets = '/api/v1alpha1/namespaces/acme-corp/secrets';

const missing = {
  error: 'MISSING_TOKEN',
  message: 'missing or invalid authentication token',
};
const invalid = {
  error: 'INVALID_TOKEN',
  message: 'invalid or expired token',
};
const wrongClaims = {
  error: 'INVALID_CLAIMS',
  message: 'token claims validation failed',
};
const nobody = {
  error: 'INVALID_CLAIMS',
  message: 'Failed to resolve subject from token',
};

describe('API with --auth oidc', () => {
  let issuer: TestIssuer;
  let world: TestWorld;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    world = await TestWorld.start({
      oidc: issuer.oidc,
    });
  });

  afterAll(async () => {
    await world.stop();
    await issuer.stop();
  });

  const good = { groups: ['admins'], aud: 'openchoreo' };
  const get = (token: string) =>
    world.call('GET', namespaces, undefined, token);
  const secondsFromNow = (seconds: number) =>
    Math.floor(Date.now() / 1000) + seconds;

  it('accepts a token of the issuer', async () => {
    const token = await issuer.sign(good);
    const { status, json } = await get(token);
    expect(status).toBe(200);
    expect(json.items.map(({ metadata }) => metadata?.name)).toEqual([
      'acme-corp',
      'default',
    ]);
  });

  it.each([
    ['no header', undefined, missing],
    ['another scheme', 'Basic YTpi', missing],
    ['an empty token', 'Bearer ', missing],
    ['a token without JWT structure', 'Bearer abc', invalid],
    ['a malformed JWT', 'Bearer a.b.c', invalid],
  ])('rejects %s', async (_, header, expected) => {
    const response = await fetch(`${world.url}${namespaces}`, {
      headers: header ? { Authorization: header } : {},
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(expected);
  });

  it.each<[string, object, object]>([
    ['that has expired', { exp: secondsFromNow(-10) }, invalid],
    ['that is not valid yet', { nbf: secondsFromNow(60) }, invalid],
    ['of another issuer', { iss: 'http://127.0.0.1:1' }, wrongClaims],
    ['for another audience', { aud: 'another' }, wrongClaims],
    ['for no audience', { aud: undefined }, wrongClaims],
    ['of nobody', { groups: [], sub: '' }, nobody],
  ])('rejects a token %s', async (_, claims, expected) => {
    const token = await issuer.sign({ ...good, ...claims });
    const { status, json } = await get(token);
    expect(status).toBe(401);
    expect(json).toEqual(expected);
  });

  it('requires an exact match of the issuer', async () => {
    const token = await issuer.sign({ ...good, iss: `${issuer.url}/` });
    const { json } = await get(token);
    expect(json).toEqual(wrongClaims);
  });

  it.each<[string, () => Promise<TokenOptions>]>([
    ['without a key ID', async () => ({ keyId: '' })],
    ['of an unknown key', async () => ({ keyId: 'key-2' })],
    [
      'signed by another key',
      async () => ({ key: (await generateKeyPair('RS256')).privateKey }),
    ],
    [
      'signed by an elliptic curve',
      async () => ({
        algorithm: 'ES256',
        key: (await generateKeyPair('ES256')).privateKey,
      }),
    ],
    [
      'signed by a shared secret',
      async () => ({ algorithm: 'HS256', key: new Uint8Array(32) }),
    ],
  ])('rejects a token %s', async (_, options) => {
    const token = await issuer.sign(good, await options());
    const { status, json } = await get(token);
    expect(status).toBe(401);
    expect(json).toEqual(invalid);
  });

  it('checks the limit before the token, and the token before the body', async () => {
    const post = await world.call('POST', secrets, '{"data": ');
    expect(post.json).toEqual(missing);
    const list = await world.call('GET', `${secrets}?limit=x`);
    expect(list.status).toBe(400);
  });

  it('serves health, version, and sign-in metadata without a token', async () => {
    for (const path of ['/health', '/ready', '/version']) {
      expect((await world.call('GET', path)).status).toBe(200);
    }
    const { json } = await world.call(
      'GET',
      '/.well-known/oauth-protected-resource',
    );
    expect(json).toMatchObject({
      authorization_servers: [issuer.url],
      openchoreo_security_enabled: true,
    });
  });

  it("doesn't forward the token to Kubernetes", async () => {
    const token = await issuer.sign(good);
    await world.call('GET', secrets, undefined, token);
    expect(world.gate.seen.length).toBeGreaterThan(0);
    expect(JSON.stringify(world.gate.seen)).not.toContain(token);
  });

  it('logs the subject but not the token', async () => {
    const token = await issuer.sign({ ...good, groups: ['admins', 'sres'] });
    await world.call('GET', secrets, undefined, token);
    expect(JSON.parse(world.logs.at(-1) ?? '')).toMatchObject({
      subject: 'groups=admins,sres',
    });
    expect(world.logs.join('\n')).not.toContain(token);
  });
});

describe('API with an unreachable issuer', () => {
  it('returns 503 instead of 401', async () => {
    const issuer = await TestIssuer.start();
    const token = await issuer.sign({ groups: ['admins'] });
    const world = await TestWorld.start({ oidc: issuer.oidc });
    await issuer.stop();
    const { status, json } = await world.call(
      'GET',
      namespaces,
      undefined,
      token,
    );
    await world.stop();
    expect(status).toBe(503);
    expect(json.error).toMatch(/keys can't be read/);
  });
});
