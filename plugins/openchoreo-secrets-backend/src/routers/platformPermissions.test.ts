import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type PlatformPlanes,
  secretReadPermission,
} from '@openchoreo-secrets/plugin-common';
import {
  eventsOf,
  secretReference,
  serveWorld,
  WatchedBackend,
} from '../__testUtils__';

/** OpenChoreo hides the references of `initech`, and Backstage denies reads in `globex`. */
const NAMESPACES = ['acme-corp', 'globex', 'initech'];

describe('the platform routes with different rights per namespace', () => {
  let backend: WatchedBackend;

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission, resourceRef }) => ({
          result:
            permission.name === secretReadPermission.name &&
            resourceRef === 'globex'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });
    backend = await WatchedBackend.start(() => ({
      timeoutSeconds: 30,
      planes: NAMESPACES.map(namespace => ({
        planes: [`DataPlane/${namespace}/dp`],
        kubeconfig: { path: `/missing/${namespace}` },
      })),
      features: [permissions.factory],
    }));
    const { upstream } = backend;
    upstream.on('GET /api/v1/namespaces', {
      json: {
        items: NAMESPACES.map(name => ({ metadata: { name } })),
        pagination: {},
      },
    });
    upstream.on('POST /api/v1/authz/evaluates', ({ body }) => ({
      json: (
        JSON.parse(body) as {
          resource: { hierarchy: { namespace: string } };
        }[]
      ).map(({ resource }) => ({
        decision: resource.hierarchy.namespace !== 'initech',
      })),
    }));
    serveWorld(upstream, { secretreferences: [secretReference('db-creds')] });
    for (const path of ['secretreferences', 'components', 'workloads']) {
      for (const namespace of ['globex', 'initech']) {
        upstream.on(`GET /api/v1/namespaces/${namespace}/${path}`, {
          json: { items: [], pagination: {} },
        });
      }
    }
    for (const path of [
      'clusterdataplanes',
      'clusterworkflowplanes',
      ...NAMESPACES.flatMap(namespace =>
        [
          'dataplanes',
          'workflowplanes',
          'environments',
          'releasebindings',
          'componentreleases',
        ].map(plural => `namespaces/${namespace}/${plural}`),
      ),
    ]) {
      upstream.on(`GET /api/v1/${path}`, {
        json: { items: [], pagination: {} },
      });
    }
  });

  beforeEach(() => {
    backend.upstream.requests.length = 0;
  });

  afterAll(() => backend.stop());

  const readNamespaces = async (path: string) => {
    const { status, text } = await backend.callRoute('get', path);
    expect(status).toBe(200);
    const events = eventsOf(text);
    expect(events.at(-1)?.[0]).toBe('end');
    return new Map(
      events
        .filter(([name]) => name === 'namespace')
        .map(([, data]) => [data.name, data]),
    );
  };

  it('/platform/secrets reads only namespaces with both permissions', async () => {
    const namespaces = await readNamespaces('/platform/secrets');
    expect([...namespaces.keys()].sort()).toEqual(['acme-corp', 'initech']);
    expect(namespaces.get('acme-corp')).toMatchObject({
      secrets: [{ name: 'db-creds' }],
    });
    expect(namespaces.get('initech')).toMatchObject({
      secrets: [],
      error: expect.stringContaining("doesn't allow you to list"),
    });
    expect(JSON.stringify(backend.upstream.requests)).not.toContain('globex');
  });

  it('/platform/certificates reads only namespaces with both permissions', async () => {
    const namespaces = await readNamespaces('/platform/certificates');
    expect([...namespaces.keys()]).toEqual(['acme-corp', 'initech']);
    expect(namespaces.get('acme-corp')).not.toHaveProperty('error');
    expect(namespaces.get('initech')).toHaveProperty('error');
    expect(JSON.stringify(backend.upstream.requests)).not.toContain('globex');
  });

  it('/platform/planes shows only planes of namespaces with both permissions', async () => {
    const { body } = await backend.callRoute('get', '/platform/planes');
    const { planes } = body as PlatformPlanes;
    expect(planes.map(({ namespace }) => namespace)).toEqual([
      undefined,
      'acme-corp',
    ]);
  });
});
