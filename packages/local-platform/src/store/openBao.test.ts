import { request, type RequestListener } from 'node:http';
import { startLocalServer, type LocalServer } from '../http/LocalServer';
import { startLocalPlatform, type LocalPlatform } from '../startLocalPlatform';
import {
  createKubernetesCaller,
  type KubernetesCaller,
} from '../testing/KubernetesCaller';
import { createStoreCaller } from '../testing/StoreCaller';
import { waitFor } from '../testing/waitFor';

const stores = '/apis/external-secrets.io/v1/clustersecretstores/default';
const pushSecret =
  '/clusters/dp-prod/apis/external-secrets.io/v1alpha1/namespaces/openchoreo-kv-acme-corp/pushsecrets/db-creds';

describe('an OpenBao that already runs', () => {
  let bao: LocalPlatform;
  let platform: LocalPlatform;
  let kubernetes: KubernetesCaller;

  beforeEach(async () => {
    bao = await startLocalPlatform();
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

  const untilStored = () =>
    waitFor(
      () =>
        createStoreCaller(bao)('GET', 'secret/data/acme-corp/generic/db-creds'),
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

  it('takes the place of the embedded store', async () => {
    await start(bao.storeUrl);
    expect(platform.storeUrl).toBe(bao.storeUrl);
    const { body } = await untilStored();
    expect(body.data?.data).toEqual({ username: 'admin', password: 's3cret' });
  });

  it('cannot be made to fail from here', async () => {
    await start(bao.storeUrl);
    const response = await fetch(`${platform.adminUrl}/faults/store`, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'sealed' }),
    });
    expect(response.status).toBe(404);
  });

  it('is found under a path, behind a proxy that insists on its headers, in one of its namespaces', async () => {
    const proxy = await startProxy(bao.storeUrl);
    await start(`${proxy.url}/bao/`, 'team');
    await untilStored();
    expect(await untilReady(stores, 'True')).toMatchObject({
      message: 'store validated',
    });
    await proxy.stop();
  });

  it('without the engine is not told to have taken what it refused', async () => {
    await start(bao.storeUrl);
    await untilStored();
    for (const path of ['', '/clusters/dp-prod']) {
      await kubernetes.patch(`${path}${stores}`, 'merge-patch', {
        spec: { provider: { vault: { path: 'elsewhere' } } },
      });
    }
    await kubernetes.patch(pushSecret, 'merge-patch', {
      metadata: { annotations: { again: 'please' } },
    });
    const { message } = (await untilReady(pushSecret, 'False')) ?? {};
    expect(message).toContain(
      'Code: 404. Errors:\n\n* no handler for route "elsewhere/',
    );
  });

  it('with the first version of the engine is refused', async () => {
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

/** Serves a store under `/bao`, to those who name the namespace `team` and say that they mean it. */
function startProxy(target: string): Promise<LocalServer> {
  const listener: RequestListener = (incoming, response) => {
    const { url = '', method, headers } = incoming;
    const isMeant =
      url.startsWith('/bao/v1/') &&
      headers['x-vault-namespace'] === 'team' &&
      headers['x-vault-request'] === 'true';
    if (!isMeant) {
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
