import { request, type RequestListener } from 'node:http';
import { startLocalServer, type LocalServer } from '../http/LocalServer';
import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../testing/KubernetesCaller';
import { startOpenBao, type OpenBao } from './startOpenBao';
import { createStoreCaller } from '../testing/StoreCaller';
import { waitFor } from '../testing/waitFor';

const stores = '/apis/external-secrets.io/v1/clustersecretstores/default';
const pushSecret =
  '/clusters/dp-prod/apis/external-secrets.io/v1alpha1/namespaces/openchoreo-kv-acme-corp/pushsecrets/db-creds';

describe('local platform with an external OpenBao', () => {
  let bao: OpenBao;
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    bao = await startOpenBao({ binary: process.env.BAO_PATH });
  });

  afterEach(async () => {
    await platform.stop();
    await bao.stop();
  });

  async function start(address: string, namespace?: string): Promise<void> {
    platform = await startLocalPlatform({
      seed: true,
      openBao: { address, token: bao.storeToken, namespace },
    });
    kubernetes = createKubernetesCaller(platform.kubernetesUrl);
  }

  const untilStored = (path = 'secret/data/acme-corp/generic/db-creds') =>
    waitFor(
      () => createStoreCaller(bao)('GET', path),
      answer => Object.keys(answer.body.data?.data ?? {}).length === 2,
    );

  const untilReady = (path: string, wanted: string) =>
    waitFor(
      async () => {
        const { body } = await kubernetes.get(path);
        const [ready] = (body.status?.conditions ?? []) as Condition[];
        return ready;
      },
      ready => ready?.status === wanted,
    );

  it('uses it instead of the embedded store', async () => {
    await start(bao.storeUrl);
    expect(platform.storeUrl).toBe(bao.storeUrl);
    const { body } = await untilStored();
    expect(body.data?.data).toEqual({ username: 'admin', password: 's3cret' });
  });

  it('has no fault switch for the store', async () => {
    await start(bao.storeUrl);
    const response = await fetch(`${platform.adminUrl}/faults/store`, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'sealed' }),
    });
    expect(response.status).toBe(404);
  });

  it('supports a URL path, a Vault namespace, and a proxy that requires the X-Vault-Request header', async () => {
    const call = createStoreCaller(bao);
    await call('POST', 'sys/namespaces/team', {});
    await call('POST', 'team/sys/mounts/secret', {
      type: 'kv',
      options: { version: '2' },
    });
    const proxy = await startProxy(bao.storeUrl);
    await start(`${proxy.url}/bao/`, 'team');
    await untilStored('team/secret/data/acme-corp/generic/db-creds');
    expect(await untilReady(stores, 'True')).toMatchObject({
      message: 'store validated',
    });
    await proxy.stop();
  });

  it('reports a missing secrets engine', async () => {
    await start(bao.storeUrl);
    await untilStored();
    for (const path of ['', '/clusters/dp-prod']) {
      await kubernetes.patch(`${path}${stores}`, 'merge-patch', {
        spec: { provider: { vault: { path: 'elsewhere' } } },
      });
    }
    await kubernetes.patch(pushSecret, 'merge-patch', {
      metadata: { annotations: { again: 'true' } },
    });
    const { message } = (await untilReady(pushSecret, 'False')) ?? {};
    expect(message).toContain(
      'Code: 404. Errors:\n\n* no handler for route "elsewhere/',
    );
  });

  it('rejects version 1 of the KV engine', async () => {
    await start(bao.storeUrl);
    await kubernetes.patch(stores, 'merge-patch', {
      spec: { provider: { vault: { version: 'v1' } } },
    });
    expect(await untilReady(stores, 'False')).toMatchObject({
      reason: 'InvalidProviderConfig',
      message: 'unable to create client',
    });
  });
});

type Condition = { status: string; reason: string; message: string };

/** Proxies `/bao` to a store; requires the namespace `team` and the header `X-Vault-Request`. */
function startProxy(target: string): Promise<LocalServer> {
  const listener: RequestListener = (incoming, response) => {
    const { url = '', method, headers } = incoming;
    const isExpected =
      url.startsWith('/bao/v1/') &&
      headers['x-vault-namespace'] === 'team' &&
      headers['x-vault-request'] === 'true';
    if (!isExpected) {
      response.writeHead(400).end();
      return;
    }
    const path = url.replace('/bao', '');
    const forwarded = request(
      `${target}${path}`,
      { method, headers },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    incoming.pipe(forwarded);
  };
  return startLocalServer({ port: 0, listener });
}
