import {
  mockCredentials,
  mockServices,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  dbCreds,
  FakeOpenChoreo,
  secretReference,
  type StartOptions,
  startSecretsBackend,
} from './__testUtils__';
import { WatchedPlaneStates } from './planes/PlaneStates';
import { ValueParser } from './values/ValueParser';

const api = '/api/openchoreo-secrets';
const secrets = `${api}/namespaces/acme-corp/secrets`;
const routes = [
  ['get', `${api}/namespaces`],
  ['get', `${api}/namespaces/acme-corp/capabilities`],
  ['get', `${api}/namespaces/acme-corp/target-planes`],
  ['get', `${api}/platform/secrets`],
  ['get', `${api}/platform/certificates`],
  ['get', secrets],
  ['post', secrets],
] as const;

describe('the Secrets backend', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  const start = async (options: StartOptions = {}) => {
    backend = await startSecretsBackend({ baseUrl: upstream.url, ...options });
    return request(backend.server);
  };

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
    upstream.allow().on('GET /api/v1/namespaces/acme-corp/secretreferences', {
      json: { items: [secretReference('db-creds')], pagination: {} },
    });
  });

  afterEach(async () => {
    await backend?.stop();
    await upstream.stop();
  });

  it('responds with 501 and calls nothing upstream while the feature is off', async () => {
    const http = await start({ isEnabled: false });
    for (const [method, path] of routes) {
      const response = await http[method](path);
      expect(response.status).toBe(501);
      expect(response.body.error).toMatchObject({
        name: 'NotImplementedError',
        code: 'FEATURE_DISABLED',
      });
    }
    expect((await http.get(`${api}/status`)).body).toMatchObject({
      enabled: false,
      reason: expect.stringContaining(
        'openchoreo.features.secretManagement.enabled',
      ),
    });
    expect(upstream.requests).toEqual([]);
  });

  it('is off unless the flag is true', async () => {
    const http = await start({ config: { openchoreo: {} } });
    expect((await http.get(`${api}/status`)).body.enabled).toBe(false);
    expect((await http.get(secrets)).status).toBe(501);
  });

  it("forwards the person's token in mode user, and no other header", async () => {
    const http = await start({ auth: { mode: 'user' } });
    const response = await http.get(secrets).set('x-openchoreo-token', 'jwt');
    expect(response.status).toBe(200);
    expect(upstream.requests.map(it => it.authorization)).toEqual([
      'Bearer jwt',
    ]);
  });

  it('rejects requests without a token in mode user before any call', async () => {
    const http = await start({ auth: { mode: 'user' } });
    for (const [method, path] of routes) {
      const response = await http[method](path).send(
        method === 'post' ? dbCreds('x') : undefined,
      );
      expect(response.status).toBe(401);
      expect(response.body.error.code).toBe('OPENCHOREO_TOKEN_MISSING');
    }
    expect(upstream.requests).toEqual([]);
  });

  it('sends no token in mode none, even if the request has one', async () => {
    const http = await start();
    await http.get(secrets).set('x-openchoreo-token', 'jwt');
    expect(upstream.requests.map(it => it.authorization)).toEqual([undefined]);
  });

  it('rejects requests without credentials', async () => {
    const http = await start();
    const response = await http
      .get(secrets)
      .set('Authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
    expect(upstream.requests).toEqual([]);
  });

  it('calls nothing upstream without the Backstage permission', async () => {
    const http = await start({
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const responses = [
      await http.get(secrets),
      await http.post(secrets).send(dbCreds('x')),
      await http.get(`${api}/namespaces/acme-corp/target-planes`),
    ];
    for (const { status, body } of responses) {
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        code: 'PORTAL_FORBIDDEN',
      });
    }
    expect(upstream.requests).toEqual([]);
  });

  it('sends no-store for everything except the status', async () => {
    const http = await start();
    const list = await http.get(secrets);
    expect(list.headers['cache-control']).toBe('no-store');
    const status = await http.get(`${api}/status`);
    expect(status.headers['cache-control']).toBe('private, max-age=5');
    expect(status.body).toEqual({
      enabled: true,
      reveal: true,
      planeAccess: false,
      history: false,
    });
  });

  it("doesn't start with client credentials while permissions are off", async () => {
    await expect(
      startSecretsBackend({
        auth: {
          mode: 'client-credentials',
          tokenUrl: 'http://127.0.0.1:9/token',
          clientId: 'backstage',
          clientSecret: 'hidden',
        },
      }),
    ).rejects.toThrow(/permission\.enabled/);
  });

  it('stops its watches and its parser thread on shutdown', async () => {
    const stops = [WatchedPlaneStates, ValueParser].map(({ prototype }) =>
      jest.spyOn(prototype, 'stop'),
    );
    await start();
    stops.forEach(stop => expect(stop).not.toHaveBeenCalled());
    await backend.stop();
    stops.forEach(stop => expect(stop).toHaveBeenCalledTimes(1));
  });
});
