import {
  startLocalPlatform,
  type LocalPlatform,
} from '../../startLocalPlatform';
import type { KubernetesObject } from '../types';

describe('Kubernetes API requests', () => {
  let platform: LocalPlatform;

  beforeAll(async () => {
    platform = await startLocalPlatform();
  });

  afterAll(() => platform.stop());

  const call = async (path: string, options?: RequestInit) => {
    const response = await fetch(`${platform.kubernetesUrl}${path}`, options);
    return { code: response.status, text: await response.text() };
  };

  it.each(['/healthz', '/livez', '/readyz'])(
    'return 200 for the health endpoint %s',
    path => expect(call(path)).resolves.toEqual({ code: 200, text: 'ok' }),
  );

  it.each([
    '/api/v2/secrets',
    '/apis/openchoreo.dev/v1/dataplanes',
    '/api/v1/configmaps',
    '/api/v1/secrets/db',
    '/api/v1/namespaces/default/secrets/db/status',
    '/anything',
  ])('return 404 for %s', async path => {
    const { code, text } = await call(path);
    expect(code).toBe(404);
    expect(JSON.parse(text)).toMatchObject({
      kind: 'Status',
      message: 'the server could not find the requested resource',
    });
  });

  it('are limited to 3 MiB', async () => {
    const { code, text } = await call('/api/v1/namespaces/default/secrets', {
      method: 'POST',
      body: 'x'.repeat(3 * 1024 * 1024 + 1),
    });
    expect(code).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ reason: 'RequestEntityTooLarge' });
  });

  it('with malformed JSON are rejected without including the body', async () => {
    const { code, text } = await call('/api/v1/namespaces/default/secrets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"data": {"password": "bWFya2Vy"',
    });
    expect(code).toBe(400);
    expect(text).not.toContain('bWFya2Vy');
  });

  it('accept YAML', async () => {
    const { code, text } = await call('/api/v1/namespaces/default/secrets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/yaml' },
      body: 'metadata:\n  name: db\nstringData:\n  a: b\n',
    });
    expect(code).toBe(201);
    expect((JSON.parse(text) as KubernetesObject).data).toEqual({ a: 'Yg==' });
  });

  it('are routed to the cluster of the URL path', async () => {
    const post = (path: string, name: string) =>
      call(`${path}/api/v1/namespaces`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ metadata: { name } }),
      });
    await post('/clusters/dp-prod', 'only-there');
    expect((await call('/api/v1/namespaces/only-there')).code).toBe(404);
    const path = '/clusters/dp-prod/api/v1/namespaces/only-there';
    expect((await call(path)).code).toBe(200);
    expect(
      (await call('/clusters/builds/api/v1/namespaces/only-there')).code,
    ).toBe(404);
  });
});
