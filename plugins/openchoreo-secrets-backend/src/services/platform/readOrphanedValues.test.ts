import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createOpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { FakeOpenChoreo } from '../../__testUtils__/FakeOpenChoreo';
import type { PushSecret } from '../../planes/externalSecrets';
import type { ClusterState } from '../../planes/PlaneStates';
import { createRequestContext } from '../RequestContext';
import { readOrphanedValues } from './readOrphanedValues';

const cluster: ClusterState = {
  planes: [{ kind: 'ClusterDataPlane', name: 'default' }],
  connection: { type: 'inCluster' },
  reachability: { state: 'reachable' },
};

const valueIn = (namespace: string): PushSecret => ({
  metadata: { name: 'db-creds', namespace: `openchoreo-kv-${namespace}` },
  hasUnpushedChange: false,
  stores: [],
  secretName: 'db-creds',
  deletionPolicy: 'Delete',
  remoteKeys: [],
});

function read(
  clusters: ClusterState[],
  {
    namespaces = [],
    baseUrl = 'http://127.0.0.1:9',
    permissions = mockServices.permissions(),
  }: ReadOptions = {},
) {
  const client = createOpenChoreoClient({ baseUrl, retries: 0 });
  return readOrphanedValues(
    {
      clusters,
      allClusters: clusters,
      namespaces: new Set(namespaces),
      permissions,
      graceMs: 0,
    },
    createRequestContext({
      credentials: mockCredentials.user(),
      client,
      followUpClient: client,
      logger: mockServices.logger.mock(),
    }),
    new AbortController().signal,
  );
}

interface ReadOptions {
  /** The namespaces that OpenChoreo lists. */
  namespaces?: string[];
  baseUrl?: string;
  permissions?: PermissionsService;
}

describe('a plane without a current watch', () => {
  it("is a gap if it's reachable", async () => {
    const { items, gaps } = await read([cluster]);
    expect(items).toEqual([]);
    expect(gaps).toEqual([
      expect.stringContaining(
        "Can't watch the values on ClusterDataPlane/default",
      ),
    ]);
  });

  it('reports no gap for a plane without values', async () => {
    expect(await read([{ ...cluster, pushSecrets: [] }])).toEqual({
      items: [],
      gaps: [],
      othersPossible: false,
    });
  });
});

describe('unreadable namespaces', () => {
  let upstream: FakeOpenChoreo;

  beforeEach(async () => {
    upstream = await FakeOpenChoreo.start();
  });

  afterEach(() => upstream.stop());

  it('are named only if OpenChoreo lists them for the person', async () => {
    const pushSecrets = ['acme-corp', 'hidden', 'secluded'].map(valueIn);
    const { gaps } = await read([{ ...cluster, pushSecrets }], {
      namespaces: ['acme-corp'],
      baseUrl: upstream.url,
    });
    expect(gaps).toEqual([
      expect.stringMatching(/^acme-corp: Can't list its secrets/),
      expect.stringMatching(
        /^Couldn't read namespaces that OpenChoreo doesn't list/,
      ),
    ]);
    expect(JSON.stringify(gaps)).not.toMatch(/hidden|secluded/);
  });

  it("aren't read without the Backstage permission", async () => {
    const names = ['acme-corp', 'globex'];
    names.forEach(name =>
      upstream.on(`GET /api/v1/namespaces/${name}/secretreferences`, {
        json: { items: [], pagination: {} },
      }),
    );
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ resourceRef }) => ({
          result:
            resourceRef === 'acme-corp'
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    });
    const { items, othersPossible } = await read(
      [{ ...cluster, pushSecrets: names.map(valueIn) }],
      { namespaces: names, baseUrl: upstream.url, permissions },
    );
    expect(items.map(({ namespace }) => namespace)).toEqual(['acme-corp']);
    expect(othersPossible).toBe(true);
    expect(JSON.stringify(upstream.requests)).not.toContain('globex');
  });
});
