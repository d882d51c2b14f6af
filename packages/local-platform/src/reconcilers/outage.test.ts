import type { RequestListener } from 'node:http';
import { startLocalServer, type LocalServer } from '../http/LocalServer';
import { Cluster } from '../kubernetes/cluster/Cluster';
import { secret } from '../kubernetes/resources/core/secret';
import { pushSecret } from '../kubernetes/resources/externalSecrets/pushSecret';
import { silentLogger } from '../logger';
import { seedStore } from '../seed/store';
import { createStoreApp } from '../store/createStoreApp';
import { InMemoryKvStore } from '../store/KvStore';
import type { Seal } from '../store/Seal';
import { waitFor } from '../testing/waitFor';
import { startReconcilers } from './startReconcilers';

const reference = { namespace: 'default', name: 'db' };
const options = { manager: 'test' };

describe('store outage', () => {
  let seal: Seal;
  let listener: RequestListener;
  let server: LocalServer;
  let cluster: Cluster;
  let reconcilers: ReturnType<typeof startReconcilers>;
  let warnings: string[];

  beforeEach(async () => {
    seal = { isSealed: true };
    listener = createStoreApp({
      store: InMemoryKvStore.create(),
      token: 'root',
      historyToken: 'history',
      seal,
      onError: () => undefined,
    });
    server = await startLocalServer({ port: 0, listener });
    cluster = Cluster.create();
    warnings = [];
    seedStore(cluster, { storeUrl: server.url, storeToken: 'root' });
    reconcilers = startReconcilers({
      cluster,
      context: 'test',
      logger: { ...silentLogger, warn: message => warnings.push(message) },
    });
    cluster.apply(
      { definition: secret, ...reference },
      { stringData: { password: 'marker' } },
      options,
    );
    cluster.apply(
      { definition: pushSecret, ...reference },
      {
        spec: {
          secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'default' }],
          selector: { secret: { name: 'db' } },
          data: [
            {
              match: {
                secretKey: 'password',
                remoteRef: { remoteKey: 'secret/db', property: 'password' },
              },
            },
          ],
        },
      },
      options,
    );
  });

  afterEach(async () => {
    await reconcilers.stop();
    await server.stop();
  });

  const readyCondition = async (status: string) => {
    const { conditions } = await waitFor(
      () =>
        cluster.get({ definition: pushSecret, ...reference }).status as {
          conditions?: { status: string; message: string }[];
        },
      found => found?.conditions?.[0].status === status,
    );
    return conditions?.[0];
  };

  it('fails PushSecrets until the store is unsealed', async () => {
    const failed = await readyCondition('False');
    expect(failed?.message).toMatch(
      /^set secret failed: could not write remote ref password to target secretstore default: cannot read secret data from Vault: Error making API request\.\n\nURL: GET http:\S+\nCode: 503\. Errors:\n\n\* Vault is sealed$/,
    );
    seal.isSealed = false;
    const synced = await readyCondition('True');
    expect(synced?.message).toBe('PushSecret synced successfully');
  });

  it('fails PushSecrets until the store is reachable', async () => {
    await server.stop();
    const { url } = server;
    const { host, port } = new URL(url);
    const message = `set secret failed: could not write remote ref password to target secretstore default: cannot read secret data from Vault: Get "${url}/v1/secret/data/db": dial tcp ${host}: connect: connection refused`;
    expect((await readyCondition('False'))?.message).toBe(message);
    seal.isSealed = false;
    server = await startLocalServer({ port: Number(port), listener });
    const synced = await readyCondition('True');
    expect(synced?.message).toBe('PushSecret synced successfully');
  });

  it("doesn't cause values to be logged", async () => {
    await readyCondition('False');
    expect(warnings).toContainEqual(
      expect.stringMatching(/^test: PushSecret default\/db: set secret failed/),
    );
    expect(warnings.join()).not.toContain('marker');
  });
});
