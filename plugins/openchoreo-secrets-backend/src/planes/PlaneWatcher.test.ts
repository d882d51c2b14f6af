import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { until } from '../__testUtils__/until';
import { RotatingKubeConfig } from './kubeConfig';
import { PlaneWatcher } from './PlaneWatcher';

// Loading the Kubernetes client and the pauses between attempts take seconds.
jest.setTimeout(30_000);

describe('PlaneWatcher', () => {
  let server: Server;
  let url: string;
  let isAllowed: boolean;
  let isDown: boolean;
  let isHanging: boolean;
  let isWatchHanging: boolean;
  let hanging: ServerResponse[];
  let restarts: string[];
  let watches: ServerResponse[];
  let watcher: PlaneWatcher | undefined;

  beforeEach(async () => {
    isAllowed = true;
    isDown = false;
    isHanging = false;
    hanging = [];
    isWatchHanging = false;
    restarts = [];
    watches = [];
    server = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      if (isDown) {
        request.socket.destroy();
      } else if (isHanging) {
        hanging.push(response);
      } else if (request.url === '/version') {
        response.end('{}');
      } else if (!isAllowed) {
        response.writeHead(403).end('{}');
      } else if (request.url?.includes('watch=true')) {
        watches.push(response);
        if (!isWatchHanging) {
          response.flushHeaders();
        }
      } else {
        response.end(
          JSON.stringify({ items: [], metadata: { resourceVersion: '7' } }),
        );
      }
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await watcher?.stop();
    server.closeAllConnections();
    server.close();
  });

  const start = () =>
    PlaneWatcher.start({
      name: 'dp-prod',
      connection: { type: 'serviceAccount', url, token: 'any' },
      probeIntervalMs: 50,
      logger: mockServices.logger.mock(),
      onRestart: resource => restarts.push(resource),
      onChange: () => {},
    });

  it('opens new watches after an outage, because the old ones may be dead', async () => {
    watcher = start();
    await until(() => watches.length === 2);
    await until(() => watcher?.reachability.state === 'reachable');
    isDown = true;
    await until(() => watcher?.reachability.state === 'unreachable');
    expect(watches.every(({ destroyed }) => !destroyed)).toBe(true);
    isDown = false;
    await until(() => watches.length === 4);
    await until(() => watcher?.reachability.state === 'reachable');
  });

  it('cancels its requests when it stops', async () => {
    const timeout = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(new AbortController().signal);
    isHanging = true;
    watcher = start();
    await until(() => hanging.length === 3);
    await watcher.stop();
    await until(() => hanging.every(({ destroyed }) => destroyed));
    expect(hanging).toHaveLength(3);
    timeout.mockRestore();
  });

  it('reports a broken watch while the plane responds otherwise', async () => {
    watcher = start();
    await until(() => watcher?.reachability.state === 'reachable');
    isWatchHanging = true;
    const open = watches.length;
    watches.forEach(watch => watch.end());
    await until(() => watches.length > open);
    expect(watcher.reachability.state).toBe('reachable');
    const later = Date.now() + 11_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(watcher.reachability).toMatchObject({
      state: 'unknown',
      problem: 'watchBroken',
    });
    expect(watcher.currentPushSecrets).toBeUndefined();
    clock.mockRestore();
  });

  it('reports unknown while the plane denies the watch', async () => {
    watcher = start();
    const { state } = watcher.reachability;
    expect(state).toBe('starting');
    await until(() => watcher?.reachability.state === 'reachable');
    isAllowed = false;
    watches.forEach(watch => watch.end());
    await until(() => watcher?.reachability.state === 'unknown');
    expect(watcher.reachability).toMatchObject({
      problem: 'forbidden',
      message: expect.stringContaining("can't list and watch"),
      since: expect.any(String),
    });
    expect(watcher.currentPushSecrets).toBeUndefined();
    await until(() => restarts.includes('pushsecrets'));
    await until(() => restarts.includes('clustersecretstores'));
    isAllowed = true;
    await until(() => watcher?.reachability.state === 'reachable');
    expect(watcher.currentPushSecrets).toEqual([]);
  });
});

describe('RotatingKubeConfig', () => {
  it('picks up a rotated token and keeps the old one while the file is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'token-'));
    const tokenFile = join(folder, 'token');
    await writeFile(tokenFile, 'first\n');
    const rotating = await RotatingKubeConfig.load({
      type: 'serviceAccount',
      url: 'https://plane',
      tokenFile,
    });
    expect(rotating.config.getCurrentUser()?.token).toBe('first');
    expect(await rotating.refresh()).toBe(false);
    await writeFile(tokenFile, 'second\n');
    expect(await rotating.refresh()).toBe(true);
    expect(rotating.config.getCurrentUser()?.token).toBe('second');
    await rm(folder, { recursive: true });
    expect(await rotating.refresh()).toBe(false);
    expect(rotating.config.getCurrentUser()?.token).toBe('second');
  });
});
