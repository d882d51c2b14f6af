import {
  createCredentialFiles,
  openStore,
  type TestStore,
  testStores,
} from '../__testUtils__/startStores';
import type { KvStore } from './KvStore';

const PATH = 'acme-corp/generic/db-creds';

const files = createCredentialFiles();

describe.each(Object.keys(testStores))(
  'with the documented policy, %s',
  name => {
    let server: TestStore;
    let store: KvStore;

    beforeAll(async () => {
      server = await testStores[name]();
      for (const data of [{ a: '1' }, { a: '1', b: '2' }, { b: '2' }]) {
        await server.call('POST', `secret/data/${PATH}`, { data });
      }
      await server.call('DELETE', `secret/data/${PATH}`);
      store = openStore({
        address: server.storeUrl,
        auth: {
          type: 'tokenFile',
          path: await files.write('token', `${server.historyToken}\n`),
        },
      });
    });

    afterAll(() => server.stop());

    it('gives the times of versions', async () => {
      expect(await store.readMetadata(PATH)).toEqual({
        currentVersion: 3,
        maxVersions: 10,
        versions: [
          { version: 1, createdAt: expect.any(Number), isDestroyed: false },
          { version: 2, createdAt: expect.any(Number), isDestroyed: false },
          {
            version: 3,
            createdAt: expect.any(Number),
            deletedAt: expect.any(Number),
            isDestroyed: false,
          },
        ],
      });
      expect(
        await store.readMetadata('acme-corp/generic/nothing'),
      ).toBeUndefined();
    });

    it('gives the values of versions that are not deleted', async () => {
      const values = await store.readVersion(PATH, 2);
      expect(values?.toRecord()).toEqual({ a: '1', b: '2' });
      expect(await store.readVersion(PATH, 3)).toBeUndefined();
      expect(await store.readVersion(PATH, 7)).toBeUndefined();
    });

    it('gives the values of a deleted version, which stays deleted', async () => {
      const values = await store.readDeletedVersion(PATH, 3);
      expect(values?.toRecord()).toEqual({ b: '2' });
      expect(await store.readVersion(PATH, 3)).toBeUndefined();
    });

    it('lists folders', async () => {
      expect(await store.list('acme-corp/')).toEqual(['generic/']);
      expect(await store.list('acme-corp/generic')).toEqual(['db-creds']);
      expect(await store.list('other')).toEqual([]);
    });

    it('destroys versions', async () => {
      await store.destroy(PATH, [1]);
      expect(await store.readVersion(PATH, 1)).toBeUndefined();
      const { versions = [] } = (await store.readMetadata(PATH)) ?? {};
      expect(versions.map(it => it.isDestroyed)).toEqual([true, false, false]);
    });

    it('refuses to write values and to read elsewhere', async () => {
      for (const [method, path] of [
        ['POST', `secret/data/${PATH}`],
        ['DELETE', `secret/metadata/${PATH}`],
        ['GET', 'sys/policies/acl'],
      ]) {
        const { status } = await fetch(`${server.storeUrl}/v1/${path}`, {
          method,
          headers: { 'X-Vault-Token': server.historyToken },
          body: method === 'POST' ? '{"data":{"a":"2"}}' : undefined,
        });
        expect([method, path, status]).toEqual([method, path, 403]);
      }
    });

    it('says that access is denied', async () => {
      const stranger = openStore({
        address: server.storeUrl,
        auth: { type: 'tokenFile', path: await files.write('wrong', 'guess') },
      });
      await expect(stranger.readMetadata(PATH)).rejects.toMatchObject({
        status: 502,
        code: 'STORE_DENIED',
      });
    });
  },
);
