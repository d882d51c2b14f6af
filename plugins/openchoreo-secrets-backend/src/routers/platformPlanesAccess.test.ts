import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { FakeOpenChoreo, startSecretsBackend, until } from '../__testUtils__';

const route = '/api/openchoreo-secrets/platform/planes';

describe('access to the planes of the platform view', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
  });

  async function start(
    options: Parameters<typeof startSecretsBackend>[0] = {},
  ): Promise<void> {
    backend = await startSecretsBackend({ baseUrl: upstream.url, ...options });
  }

  it('needs the permission', async () => {
    await start({
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const { status, body } = await request(backend.server).get(route);
    expect(status).toBe(403);
    expect(body.error.code).toBe('PORTAL_FORBIDDEN');
    expect(upstream.requests).toEqual([]);
  });

  it('needs the feature', async () => {
    await start({ isEnabled: false });
    expect((await request(backend.server).get(route)).status).toBe(501);
    expect(upstream.requests).toEqual([]);
  });

  it('stops reading when the client has left', async () => {
    await start({ timeoutSeconds: 60 });
    upstream.on('GET /api/v1/namespaces', 'never');
    const leave = new AbortController();
    const left = fetch(`http://127.0.0.1:${backend.server.port()}${route}`, {
      signal: leave.signal,
    }).catch(() => {});
    await until(() => upstream.requests.length > 0);
    leave.abort();
    await left;
    await until(() => upstream.abandoned.length > 0);
    expect(upstream.abandoned).toEqual([
      expect.stringContaining('/api/v1/namespaces'),
    ]);
  });
});
