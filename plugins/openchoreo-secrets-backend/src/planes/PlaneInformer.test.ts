import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KubeConfig } from '@kubernetes/client-node';
import {
  type ClusterSecretStore,
  toClusterSecretStore,
} from './externalSecrets';
import { loadKubeConfig } from './kubeConfig';
import { PlaneInformer } from './PlaneInformer';

const path = '/apis/external-secrets.io/v1/clustersecretstores';

describe('PlaneInformer', () => {
  let server: Server;
  let config: KubeConfig;
  let informer: PlaneInformer<ClusterSecretStore>;
  let lists: number;
  let watches: { url: string; response: ServerResponse }[];
  let errors: Error[];
  let isHanging: boolean;
  let onWatch: () => void;
  let onError: () => void;

  beforeEach(async () => {
    lists = 0;
    watches = [];
    errors = [];
    isHanging = false;
    onWatch = () => undefined;
    onError = () => undefined;
    server = createServer((request, response) => {
      const { url = '' } = request;
      response.setHeader('Content-Type', 'application/json');
      if (url.includes('watch=true')) {
        watches.push({ url, response });
        if (!isHanging) {
          response.flushHeaders();
        }
        onWatch();
      } else {
        lists += 1;
        response.end(
          JSON.stringify({ items: [], metadata: { resourceVersion: '7' } }),
        );
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    config = await loadKubeConfig({
      type: 'serviceAccount',
      url: `http://127.0.0.1:${port}`,
      token: 'any',
    });
    informer = await PlaneInformer.create({
      config,
      path,
      reduce: toClusterSecretStore,
      onChange: () => undefined,
      onConnect: () => undefined,
      onStateChange: () => undefined,
      onError: error => {
        errors.push(error);
        onError();
      },
    });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await informer.stop();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const nextWatch = () =>
    new Promise<void>(resolve => {
      onWatch = resolve;
    });

  /** Sends an object through a watch and waits until it arrives. */
  async function add(watch: number, name: string, resourceVersion: string) {
    watches[watch].response.write(
      `${JSON.stringify({
        type: 'ADDED',
        object: { metadata: { name, resourceVersion } },
      })}\n`,
    );
    await until(() => informer.get(name) !== undefined);
  }

  it('opens a new watch on renewal without losing changes', async () => {
    const first = nextWatch();
    informer.start();
    await first;
    await add(0, 'default', '8');
    const dead = once(watches[0].response, 'close');
    const second = nextWatch();
    informer.renew();
    await Promise.all([dead, second]);
    expect(watches[1].url).toContain('resourceVersion=8');
    await add(1, 'other', '9');
    expect(informer.list().map(({ metadata }) => metadata.name)).toEqual([
      'default',
      'other',
    ]);
    expect(lists).toBe(1);
    expect(errors).toEqual([]);
  });

  it('opens a new watch on renewal even if the server never responded', async () => {
    isHanging = true;
    const first = nextWatch();
    informer.start();
    await first;
    isHanging = false;
    const second = nextWatch();
    informer.renew();
    await second;
    await add(1, 'default', '8');
    expect(informer.list()).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('recovers after a credential plugin failed', async () => {
    const first = nextWatch();
    informer.start();
    await first;
    await add(0, 'default', '8');
    jest
      .spyOn(config, 'applySecurityAuthentication')
      .mockRejectedValueOnce(new Error('no token'));
    const second = nextWatch();
    informer.renew();
    await second;
    expect(errors.map(({ message }) => message)).toEqual(['no token']);
    await add(1, 'other', '9');
    expect(informer.list()).toHaveLength(2);
  });

  it('retries immediately on renewal', async () => {
    const first = nextWatch();
    informer.start();
    await first;
    await add(0, 'default', '8');
    onError = () => {
      // The next retry would take most of a minute.
      jest.spyOn(Math, 'random').mockReturnValue(100);
    };
    watches[0].response.socket?.destroy();
    await until(() => errors.length === 1);
    jest.restoreAllMocks();
    const second = nextWatch();
    informer.renew();
    await second;
    await add(1, 'other', '9');
    expect(informer.list()).toHaveLength(2);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
}
