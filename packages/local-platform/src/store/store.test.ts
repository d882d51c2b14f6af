import { startLocalPlatform } from '../startLocalPlatform';
import { startOpenBao, type OpenBao } from './startOpenBao';
import { createStoreCaller, type StoreCaller } from '../testing/StoreCaller';
import { createStoreApp } from './createStoreApp';
import { InMemoryKvStore } from './KvStore';
import { startLocalServer } from '../http/LocalServer';

const stores: Record<string, () => Promise<OpenBao>> = {
  embedded: startLocalPlatform,
  OpenBao: () => startOpenBao({ binary: process.env.BAO_PATH }),
};

describe.each(Object.keys(stores))('KV store (%s)', name => {
  let platform: OpenBao;
  let root: StoreCaller;
  let folder = '';
  let tests = 0;

  beforeAll(async () => {
    platform = await stores[name]();
    root = createStoreCaller(platform);
  });

  beforeEach(() => {
    tests += 1;
    folder = `test-${tests}`;
  });

  afterAll(() => platform.stop());

  /** Calls the store under a folder unique to the test. */
  const call: StoreCaller = (method, path, body) =>
    root(
      method,
      path.replace(/^(secret\/\w+)\/?/, (_, route) => `${route}/${folder}/`),
      body,
    );

  it('stores each write as a version', async () => {
    await call('POST', 'secret/data/a/b', { data: { k: '1' } });
    const written = await call('PUT', 'secret/data/a/b', { data: { k: '2' } });
    expect(written.body.data).toMatchObject({ version: 2 });
    const latest = await call('GET', 'secret/data/a/b');
    expect(latest.body.data?.data).toEqual({ k: '2' });
    const first = await call('GET', 'secret/data/a/b?version=1');
    expect(first.body.data?.data).toEqual({ k: '1' });
  });

  it('returns 404 for an unknown path', async () => {
    expect(await call('GET', 'secret/data/a')).toEqual({
      code: 404,
      body: { errors: [] },
    });
  });

  it('soft-deletes the latest version', async () => {
    await call('POST', 'secret/data/a', { data: { k: '1' } });
    expect((await call('DELETE', 'secret/data/a')).code).toBe(204);
    const { code, body } = await call('GET', 'secret/data/a');
    expect(code).toBe(404);
    expect(body.data?.data).toBeNull();
    expect(body.data?.metadata).toMatchObject({ version: 1 });
  });

  it('rejects a write with an outdated check-and-set version', async () => {
    const write = (cas: number) =>
      call('POST', 'secret/data/a', { data: { k: '1' }, options: { cas } });
    expect((await write(0)).code).toBe(200);
    const { code, body } = await write(0);
    expect(code).toBe(400);
    expect(body.errors).toEqual([
      'check-and-set parameter did not match the current version',
    ]);
    expect((await write(1)).code).toBe(200);
  });

  it('stores custom metadata; deleting the metadata removes all versions', async () => {
    await call('POST', 'secret/data/a', { data: { k: '1' } });
    const custom_metadata = { owner: 'me' };
    await call('POST', 'secret/metadata/a', { custom_metadata });
    const { body } = await call('GET', 'secret/metadata/a');
    expect(body.data).toMatchObject({ custom_metadata, current_version: 1 });
    await call('DELETE', 'secret/metadata/a');
    expect((await call('GET', 'secret/data/a')).code).toBe(404);
  });

  it('lists the keys of a folder', async () => {
    for (const path of ['a/x', 'a/y/z', 'b']) {
      await call('POST', `secret/data/${path}`, { data: {} });
    }
    const { body } = await call('GET', 'secret/metadata/a?list=true');
    expect(body.data).toEqual({ keys: ['x', 'y/'] });
    expect((await call('GET', 'secret/metadata/c?list=true')).code).toBe(404);
  });

  it('preserves every character of a value', async () => {
    const data = JSON.parse(
      JSON.stringify({ k: '\ufefföß\r\n\u0000"\\\ud83d\ude00\n' }),
    );
    await call('POST', 'secret/data/a', { data });
    const { body } = await call('GET', 'secret/data/a');
    expect(body.data?.data).toEqual(data);
  });

  it('keeps at most max_versions versions', async () => {
    await call('POST', 'secret/metadata/a', { max_versions: 2 });
    for (const k of ['1', '2', '3']) {
      await call('POST', 'secret/data/a', { data: { k } });
    }
    expect((await call('GET', 'secret/data/a?version=1')).code).toBe(404);
    const second = await call('GET', 'secret/data/a?version=2');
    expect(second.body.data?.data).toEqual({ k: '2' });
    const metadata = await call('GET', 'secret/metadata/a');
    expect(metadata.body.data).toMatchObject({
      current_version: 3,
      max_versions: 2,
      oldest_version: 2,
    });
    await call('POST', 'secret/data/b', { data: { k: '1' } });
    const other = await call('GET', 'secret/metadata/b');
    expect(other.body.data).toMatchObject({
      max_versions: 0,
      oldest_version: 0,
    });
  });

  it('keeps earlier versions readable after a delete, and restores and destroys versions', async () => {
    await call('POST', 'secret/data/a', { data: { k: '1' } });
    await call('POST', 'secret/data/a', { data: { k: '2' } });
    await call('DELETE', 'secret/data/a');
    const earlier = await call('GET', 'secret/data/a?version=1');
    expect(earlier.body.data?.data).toEqual({ k: '1' });
    await call('POST', 'secret/undelete/a', { versions: [2] });
    const latest = await call('GET', 'secret/data/a');
    expect(latest.body.data?.data).toEqual({ k: '2' });
    await call('PUT', 'secret/destroy/a', { versions: [1, 2] });
    await call('POST', 'secret/undelete/a', { versions: [2] });
    const destroyed = await call('GET', 'secret/data/a');
    expect(destroyed.code).toBe(404);
    expect(destroyed.body.data?.metadata).toMatchObject({
      version: 2,
      destroyed: true,
    });
    const { body } = await call('GET', 'secret/metadata/a');
    expect(body.data?.versions).toMatchObject({
      1: { destroyed: true },
      2: { destroyed: true },
    });
  });

  it('requires version numbers to destroy', async () => {
    await call('POST', 'secret/data/a', { data: { k: '1' } });
    expect((await call('PUT', 'secret/destroy/a', {})).code).toBe(400);
  });

  it('returns 403 without a valid token', async () => {
    const stranger = createStoreCaller({ ...platform, storeToken: 'guess' });
    expect(await stranger('GET', 'secret/data/a')).toEqual({
      code: 403,
      body: { errors: ['permission denied'] },
    });
    expect((await stranger('GET', 'sys/health')).code).toBe(200);
    expect((await call('GET', 'auth/token/lookup-self')).code).toBe(200);
  });

  it('does not include a malformed body in the error', async () => {
    const response = await fetch(`${platform.storeUrl}/v1/secret/data/a`, {
      method: 'POST',
      headers: { 'X-Vault-Token': platform.storeToken },
      body: '{"data": {"k": marker}}',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('marker');
  });
});

describe('history token of the embedded store', () => {
  it("can read, list, and destroy versions but can't write", async () => {
    const platform = await startLocalPlatform();
    const { historyToken: storeToken = '' } = platform;
    const call = createStoreCaller({ ...platform, storeToken });
    const root = createStoreCaller(platform);
    await root('POST', 'secret/data/a', { data: { k: '1' } });
    expect((await call('GET', 'secret/data/a')).code).toBe(200);
    expect((await call('GET', 'secret/metadata/?list=true')).code).toBe(200);
    for (const change of ['delete', 'undelete', 'destroy']) {
      const body = { versions: [1] };
      const { code } = await call('POST', `secret/${change}/a`, body);
      expect([change, code]).toEqual([change, 204]);
    }
    for (const [method, path] of [
      ['POST', 'secret/data/a'],
      ['DELETE', 'secret/data/a'],
      ['DELETE', 'secret/metadata/a'],
      ['GET', 'auth/token/lookup-self'],
    ]) {
      const body = method === 'POST' ? { data: { k: '2' } } : undefined;
      const { code } = await call(method, path, body);
      expect([method, path, code]).toEqual([method, path, 403]);
    }
    await platform.stop();
  });
});

describe('sealed store', () => {
  it('responds to status requests only', async () => {
    const server = await startLocalServer({
      port: 0,
      listener: createStoreApp({
        store: InMemoryKvStore.create(),
        token: 'root',
        historyToken: 'history',
        seal: { isSealed: true },
        onError: () => undefined,
      }),
    });
    const call = createStoreCaller({
      storeUrl: server.url,
      storeToken: 'root',
    });
    expect(await call('GET', 'secret/data/a')).toEqual({
      code: 503,
      body: { errors: ['Vault is sealed'] },
    });
    expect((await call('GET', 'sys/health')).code).toBe(503);
    expect((await call('GET', 'sys/seal-status')).body).toMatchObject({
      sealed: true,
    });
    await server.stop();
  });
});
