import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { FakeOpenChoreo } from '../__testUtils__/FakeOpenChoreo';
import {
  ClientCredentialsTokens,
  createServiceFetch,
} from './clientCredentials';

describe('the service identity', () => {
  let upstream: FakeOpenChoreo;
  let issued: number;
  let expiresIn: number;

  beforeEach(async () => {
    issued = 0;
    expiresIn = 3600;
    upstream = await FakeOpenChoreo.start();
    upstream
      .on('POST /token', () => {
        issued += 1;
        return {
          json: {
            access_token: `token-${issued}`,
            token_type: 'Bearer',
            expires_in: expiresIn,
          },
        };
      })
      .on('GET /version', { json: { name: 'api', version: '1' } });
  });

  afterEach(() => upstream.stop());

  const createClient = () =>
    createOpenChoreoClient({
      baseUrl: upstream.url,
      fetch: createServiceFetch(
        new ClientCredentialsTokens({
          tokenUrl: `${upstream.url}/token`,
          clientId: 'backstage',
          clientSecret: 'hidden',
          scope: 'openchoreo',
        }),
      ),
    });

  const sentTokens = () =>
    upstream.requests
      .filter(({ url }) => url === '/version')
      .map(({ authorization }) => authorization);

  it('shares one token between concurrent requests', async () => {
    const client = createClient();
    await Promise.all([client.getVersion(), client.getVersion()]);
    await client.getVersion();
    expect(sentTokens()).toEqual(Array(3).fill('Bearer token-1'));
    expect(
      Object.fromEntries(new URLSearchParams(upstream.requests[0].body)),
    ).toEqual({
      grant_type: 'client_credentials',
      client_id: 'backstage',
      client_secret: 'hidden',
      scope: 'openchoreo',
    });
  });

  it('renews a token before it expires', async () => {
    expiresIn = 20;
    const client = createClient();
    await client.getVersion();
    await client.getVersion();
    expect(sentTokens()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('replaces a rejected token once', async () => {
    upstream.on('GET /version', ({ authorization }) =>
      authorization === 'Bearer token-1'
        ? { status: 401, json: {} }
        : { json: { name: 'api', version: '1' } },
    );
    await createClient().getVersion();
    expect(sentTokens()).toEqual(['Bearer token-1', 'Bearer token-2']);

    upstream.on('GET /version', { status: 401, json: {} });
    await expect(createClient().getVersion()).rejects.toMatchObject({
      status: 401,
    });
  });

  it("doesn't include the endpoint's response in the error", async () => {
    upstream.on('POST /token', { status: 400, json: { error: 'hidden' } });
    await expect(createClient().getVersion()).rejects.toMatchObject({
      code: 'TOKEN_REQUEST_FAILED',
      message: 'The token endpoint returned no token.',
    });
    expect(sentTokens()).toEqual([]);
  });

  it("doesn't follow redirects with its secret", async () => {
    upstream
      .on('POST /token', {
        status: 307,
        headers: { Location: `${upstream.url}/elsewhere` },
      })
      .on('POST /elsewhere', {
        json: { access_token: 'stolen', token_type: 'Bearer' },
      });
    await expect(createClient().getVersion()).rejects.toMatchObject({
      code: 'TOKEN_REQUEST_FAILED',
    });
    expect(upstream.requests.map(({ url }) => url)).toEqual(['/token']);
  });
});
