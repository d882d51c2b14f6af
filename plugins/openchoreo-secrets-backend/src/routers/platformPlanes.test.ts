import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PlatformPlanes } from '@openchoreo-secrets/plugin-common';
import request from 'supertest';
import {
  FakeOpenChoreo,
  secretReference,
  startSecretsBackend,
  until,
} from '../__testUtils__';
import { PlanesWorld } from '../__testUtils__/PlanesWorld';

const route = '/api/openchoreo-secrets/platform/planes';
const dpProd = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' };

// Starts a platform and a backend.
jest.setTimeout(60_000);

describe('the planes of the platform view', () => {
  let world: PlanesWorld;

  beforeEach(async () => {
    world = await PlanesWorld.start();
  });

  afterEach(() => world.stop());

  const hasOrphanedValue = ({ orphanedValues }: PlatformPlanes) =>
    orphanedValues.items[0]?.cleanUp !== undefined;

  it('include their state and stores', async () => {
    world.serveReferences('acme-corp', [secretReference('db-creds')]);
    await world.startBackend();
    expect(await world.untilReady()).toEqual({
      planeAccess: true,
      planes: [
        expect.objectContaining({ kind: 'ControlPlane' }),
        {
          ...dpProd,
          state: 'reachable',
          secrets: expect.any(Array),
          stores: [
            expect.objectContaining({
              name: 'default',
              ready: true,
              provider: 'vault',
            }),
          ],
        },
      ],
      orphanedValues: { items: [], gaps: [], othersPossible: false },
    });
  });

  it('omit inaccessible namespaces and their planes', async () => {
    world.upstream.allow([]);
    await world.startBackend({
      planes: ['ClusterDataPlane/default', 'DataPlane/acme-corp/dp-prod'],
    });
    const { planes, orphanedValues } = await world.untilReady();
    expect(planes.map(({ kind }) => kind)).toEqual([
      'ControlPlane',
      'ClusterDataPlane',
    ]);
    expect(orphanedValues).toEqual({
      items: [],
      gaps: [],
      othersPossible: true,
    });
  });

  it('omit orphaned values while the plane is unreachable', async () => {
    await world.startBackend();
    await world.untilPlanes(hasOrphanedValue);
    await fetch(`${world.platform.adminUrl}/faults/dp-prod`, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'down' }),
    });
    const { planes, orphanedValues } = await world.untilPlanes(
      answer => answer.planes[1].state === 'unreachable',
    );
    expect(orphanedValues.items).toEqual([]);
    expect(planes[1]).toEqual({
      ...dpProd,
      state: 'unreachable',
      since: expect.any(String),
      problem: 'noResponse',
      message: "Its Kubernetes API doesn't respond.",
      secrets: expect.any(Array),
    });
    await fetch(`${world.platform.adminUrl}/faults`, { method: 'DELETE' });
    await world.untilReady();
    const after = await world.untilPlanes(hasOrphanedValue);
    expect(after.orphanedValues.items[0]).toMatchObject({ name: 'db-creds' });
  });
});

describe('access to the planes of the platform view', () => {
  let upstream: FakeOpenChoreo;
  let backend: TestBackend;

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
  });

  afterEach(async () => {
    await backend.stop();
    await upstream.stop();
  });

  async function start(
    options: Parameters<typeof startSecretsBackend>[0] = {},
  ): Promise<void> {
    backend = await startSecretsBackend({ baseUrl: upstream.url, ...options });
  }

  it('needs the permission', async () => {
    await start({
      features: [
        mockServices.permissions.factory({ result: AuthorizeResult.DENY }),
      ],
    });
    const { status, body } = await request(backend.server).get(route);
    expect(status).toBe(403);
    expect(body.error.code).toBe('PORTAL_FORBIDDEN');
    expect(upstream.requests).toEqual([]);
  });

  it('needs the feature', async () => {
    await start({ isEnabled: false });
    expect((await request(backend.server).get(route)).status).toBe(501);
    expect(upstream.requests).toEqual([]);
  });

  it('stops reading when the client has left', async () => {
    await start({ timeoutSeconds: 60 });
    upstream.on('GET /api/v1/namespaces', 'never');
    const leave = new AbortController();
    const left = fetch(`http://127.0.0.1:${backend.server.port()}${route}`, {
      signal: leave.signal,
    }).catch(() => {});
    await until(() => upstream.requests.length > 0);
    leave.abort();
    await left;
    await until(() => upstream.abandoned.length > 0);
    expect(upstream.abandoned).toEqual([
      expect.stringContaining('/api/v1/namespaces'),
    ]);
  });
});
