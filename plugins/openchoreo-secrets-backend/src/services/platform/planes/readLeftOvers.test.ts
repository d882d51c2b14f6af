import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { ClusterState } from '../../../planes';
import type { RequestContext } from '../../RequestContext';
import { readLeftOvers } from './readLeftOvers';

const cluster: ClusterState = {
  planes: [{ kind: 'ClusterDataPlane', name: 'default' }],
  connection: { type: 'inCluster' },
  reachability: { state: 'reachable' },
};

function read(clusters: ClusterState[]) {
  const context: Partial<RequestContext> = {
    credentials: mockCredentials.user(),
    expectAccess: () => {},
  };
  return readLeftOvers(
    {
      clusters,
      allClusters: clusters,
      namespaces: new Set(),
      permissions: mockServices.permissions(),
      graceMs: 0,
    },
    context as RequestContext,
  );
}

describe('a plane whose values are not followed', () => {
  it('is not called clean where it answers all else', async () => {
    const { items, gaps } = await read([cluster]);
    expect(items).toEqual([]);
    expect(gaps).toEqual([
      expect.stringContaining('The values on ClusterDataPlane/default cannot'),
    ]);
  });

  it('is clean where there are none', async () => {
    expect(await read([{ ...cluster, pushSecrets: [] }])).toEqual({
      items: [],
      gaps: [],
      othersPossible: false,
    });
  });
});
