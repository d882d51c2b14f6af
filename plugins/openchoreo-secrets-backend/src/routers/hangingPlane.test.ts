import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestBackend } from '@backstage/backend-test-utils';
import {
  type LocalPlatform,
  startLocalPlatform,
} from '@openchoreo-secrets/local-platform';
import type { SyncState } from '@openchoreo-secrets/plugin-common';
import request from 'supertest';
import {
  FakeOpenChoreo,
  secretReference,
  serveWorld,
  startSecretsBackend,
} from '../__testUtils__';

const path = '/api/openchoreo-secrets/namespaces/acme-corp';

// Waits for a hanging plane.
jest.setTimeout(60_000);

describe('a plane that hangs', () => {
  let folder: string;
  let platform: LocalPlatform;
  let upstream: FakeOpenChoreo;
  let silent: Server;
  let backend: TestBackend;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'planes-'));
    platform = await startLocalPlatform({
      seed: true,
      kubeconfigPath: join(folder, 'kubeconfig'),
    });
    upstream = (await FakeOpenChoreo.start()).allow();
    serveWorld(upstream, { secretreferences: [secretReference('db-creds')] });
    // Without reading, the server wouldn't see that a client has left, and would keep the connection.
    silent = createServer(socket => socket.resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    backend = await startSecretsBackend({
      baseUrl: upstream.url,
      planes: [
        {
          planes: ['DataPlane/acme-corp/dp-prod'],
          kubeconfig: { path: join(folder, 'kubeconfig'), context: 'dp-prod' },
        },
        {
          planes: ['WorkflowPlane/acme-corp/builds'],
          kubeconfig: { path: join(folder, 'kubeconfig'), context: 'builds' },
        },
        {
          planes: ['ClusterDataPlane/silent'],
          serviceAccount: { url: urlOf(silent), token: 'any' },
        },
      ],
    });
  });

  afterEach(async () => {
    await backend.stop();
    silent.close();
    await upstream.stop();
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  const readSync = async (): Promise<SyncState> =>
    (await request(backend.server).get(`${path}/sync`)).body;
  const stateOf = ({ planes }: SyncState, wanted: string) =>
    planes.find(({ name }) => name === wanted)?.state;

  async function untilPlane(name: string, state: string): Promise<SyncState> {
    for (;;) {
      const sync = await readSync();
      if (stateOf(sync, name) === state) {
        return sync;
      }
      await delay(20);
    }
  }

  const switchFault = (method: string, fault?: object) =>
    fetch(`${platform.adminUrl}/faults/dp-prod`, {
      method,
      body: JSON.stringify(fault),
    });

  it("is reported from the start and doesn't delay other planes or the list", async () => {
    const early = await untilPlane('dp-prod', 'reachable');
    expect(stateOf(early, 'silent')).not.toBe('reachable');
    const { body } = await request(backend.server).get(`${path}/secrets`);
    expect(body.items).toEqual([expect.objectContaining({ name: 'db-creds' })]);
    const late = await untilPlane('silent', 'unreachable');
    expect(late.planes.find(({ name }) => name === 'silent')).toMatchObject({
      message: "Its Kubernetes API doesn't respond.",
      since: expect.any(String),
    });
    expect(stateOf(late, 'dp-prod')).toBe('reachable');
  });

  it('is detected later, delays nothing, and recovers', async () => {
    await untilPlane('dp-prod', 'reachable');
    await switchFault('PUT', { kind: 'hang' });
    const hanging = await untilPlane('dp-prod', 'unreachable');
    expect(hanging.secrets).toContainEqual(
      expect.objectContaining({ name: 'db-creds' }),
    );
    expect(stateOf(hanging, 'builds')).toBe('reachable');
    const { body } = await request(backend.server).get(`${path}/secrets`);
    expect(body.items).toHaveLength(1);
    await switchFault('DELETE');
    await untilPlane('dp-prod', 'reachable');
  });
});

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
