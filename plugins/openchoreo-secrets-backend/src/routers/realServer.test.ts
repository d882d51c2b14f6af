import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockCredentials,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import { openApiSpec } from '@openchoreo-secrets/plugin-common';
import { type SecretApi, startSecretApi } from '@openchoreo-secrets/secret-api';
import request from 'supertest';
import { startSecretsBackend } from '../__testUtils__';

const API = '/api/openchoreo-secrets/namespaces/acme-corp';
const PLANE =
  '/apis/openchoreo.dev/v1alpha1/namespaces/acme-corp/dataplanes/dp-prod';
const values = { password: '\ufeffs3cret\r\n🔑', username: 'admin' };

/** Every read route of the OpenAPI document, for objects that the local platform has. */
const readPaths = Object.entries(openApiSpec.paths)
  .filter(([, methods]) => 'get' in methods)
  .map(([path]) =>
    path
      .replace('{namespace}', 'acme-corp')
      .replace('{name}', 'db-creds')
      .replace('{component}', 'checkout'),
  );

// Starts a platform, its API, and a backend.
jest.setTimeout(60_000);

describe.each([
  ['secret-api', false],
  ['secret-api --faithful', true],
])('with %s', (_name, isFaithful) => {
  let folder: string;
  let platform: LocalPlatform;
  let api: SecretApi;
  let backend: TestBackend;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'real-server-'));
    const kubeconfig = join(folder, 'kubeconfig');
    platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: kubeconfig,
    });
    api = await startSecretApi({
      kubeconfig,
      isEnabled: true,
      isFaithful,
      defaultPlane: {},
      planes: [
        {
          kind: 'DataPlane',
          namespace: 'acme-corp',
          name: 'dp-prod',
          context: 'dp-prod',
        },
      ],
    });
    backend = await startSecretsBackend({
      baseUrl: api.url,
      planes: [
        {
          planes: ['DataPlane/acme-corp/dp-prod'],
          kubeconfig: { path: kubeconfig, context: 'dp-prod' },
        },
      ],
    });
  });

  afterAll(async () => {
    await backend.stop();
    await api.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  const call = (
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => request(backend.server)[method](`${API}${path}`).set(headers).send(body);
  const create = (name: string, data: object = values) =>
    call('post', '/secrets', {
      name,
      type: 'Opaque',
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      data,
      labels: { team: 'payments' },
    });
  const reveal = async (name: string, key: string) =>
    (await call('post', `/secrets/${name}/reveal`, { key })).body.value;

  it('creates, reads, changes, pushes, deletes, and re-creates a secret', async () => {
    expect((await create('shop')).status).toBe(201);
    expect((await create('shop')).status).toBe(409);
    const { body: list } = await call('get', '/secrets');
    expect(list.items).toContainEqual(
      expect.objectContaining({ name: 'shop', labels: { team: 'payments' } }),
    );
    const { headers, body } = await call('get', '/secrets/shop/facts');
    expect(body.facts.keys).toHaveLength(2);

    const changed = await call(
      'patch',
      '/secrets/shop',
      { set: { token: 'new' }, remove: ['username'] },
      { 'If-Match': headers.etag },
    );
    expect([changed.status, changed.body.keys]).toEqual([
      200,
      ['password', 'token'],
    ]);
    expect(changed.body.notRemoved).toBeUndefined();
    const stale = await call(
      'patch',
      '/secrets/shop',
      { set: { token: 'stale' } },
      { 'If-Match': headers.etag },
    );
    expect(stale.status).toBe(412);
    const pushed = await call('post', '/secrets/shop/push');
    expect([pushed.status, pushed.headers.etag]).toEqual([
      200,
      changed.headers.etag,
    ]);
    expect(await reveal('shop', 'password')).toBe(values.password);
    expect(await reveal('shop', 'token')).toBe('new');

    const replaced = await call('put', '/secrets/shop', { data: { a: 'b' } });
    expect([replaced.status, replaced.body.labels]).toEqual([
      200,
      { team: 'payments' },
    ]);
    expect((await call('delete', '/secrets/shop')).status).toBe(204);
    expect((await call('get', '/secrets/shop')).status).toBe(404);
    expect((await create('shop', { again: 'yes' })).status).toBe(201);
    expect(await reveal('shop', 'again')).toBe('yes');
    expect((await call('delete', '/secrets/shop')).status).toBe(204);
  });

  it('validates names and keys before any call', async () => {
    for (const answer of [
      await create('Shop'),
      await create('shop', { 'a/b': 'x' }),
    ]) {
      expect(answer.status).toBe(400);
    }
  });

  it('saves one of two concurrent changes', async () => {
    await create('contested');
    const { headers } = await call('get', '/secrets/contested/facts');
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(value =>
        call(
          'patch',
          '/secrets/contested',
          { set: { password: value } },
          { 'If-Match': headers.etag },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('names a plane without a store and a missing plane', async () => {
    await create('stranded');
    const plane = platform.kubernetesUrl + PLANE;
    const { status } = await fetch(plane, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: JSON.stringify({ spec: { secretStoreRef: null } }),
    });
    expect(status).toBe(200);
    expect(await faultsOf('stranded')).toEqual(
      Array(3).fill(
        expect.stringContaining('DataPlane "dp-prod" has no secret store'),
      ),
    );
    await fetch(plane, { method: 'DELETE' });
    expect(await faultsOf('stranded')).toEqual(
      Array(3).fill(
        expect.stringContaining('DataPlane "dp-prod" doesn\'t exist anymore'),
      ),
    );
    // The metadata doesn't need the plane.
    expect((await call('get', '/secrets/stranded')).status).toBe(200);
  });

  /** Returns the error messages of facts, reveal, and a change. */
  async function faultsOf(name: string): Promise<string[]> {
    const path = `/secrets/${name}`;
    const facts = await call('get', `${path}/facts`);
    const revealed = await call('post', `${path}/reveal`, { key: 'password' });
    const changed = await call(
      'patch',
      path,
      { set: { password: 'x' } },
      { 'If-Match': '*' },
    );
    expect([revealed.status, changed.status]).toEqual([422, 422]);
    return [
      facts.body.factsUnavailable,
      revealed.body.error.message,
      changed.body.error.message,
    ];
  }

  it.each(readPaths)('serves GET %s', async path => {
    const leave = new AbortController();
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/openchoreo-secrets${path}`,
      {
        signal: leave.signal,
        headers: { Authorization: mockCredentials.user.header() },
      },
    );
    expect(response.status).toBe(200);
    const { value } = (await response.body?.getReader().read()) ?? {};
    expect(Buffer.from(value ?? []).toString('utf8')).toMatch(
      /^(\{|event: (start|state)\n)/,
    );
    leave.abort();
  });
});
