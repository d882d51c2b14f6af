import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readPlanesConfig } from './planesConfig';

describe('readPlanesConfig', () => {
  const read = (planes: JsonObject[]) =>
    readPlanesConfig(new ConfigReader({ openchoreo: { secrets: { planes } } }));
  const kubeconfig = { path: '/kubeconfig', context: 'dp-prod' };

  it('reads the planes of each cluster', () => {
    expect(
      read([
        { planes: ['DataPlane/acme-corp/dp-prod'], kubeconfig },
        { planes: ['ClusterDataPlane/default'], inCluster: true },
      ]),
    ).toEqual([
      {
        planes: [
          { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' },
        ],
        connection: { type: 'kubeconfig', ...kubeconfig },
      },
      {
        planes: [{ kind: 'ClusterDataPlane', name: 'default' }],
        connection: { type: 'inCluster' },
      },
    ]);
  });

  it('is empty by default', () => {
    expect(readPlanesConfig(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    ['DataPlane/dp-prod', 'must name planes as'],
    ['ClusterDataPlane/acme-corp/default', 'must name planes as'],
    ['ObservabilityPlane/acme-corp/o', 'must name planes as'],
    ['DataPlane/acme-corp/', 'must name planes as'],
  ])('rejects the plane %s', (plane, message) => {
    expect(() => read([{ planes: [plane], kubeconfig }])).toThrow(message);
  });

  it.each([
    [{}, 'needs one of kubeconfig, serviceAccount, and inCluster'],
    [{ kubeconfig, inCluster: true }, 'needs one of kubeconfig'],
    [
      { serviceAccount: { url: 'ftp://x', token: 't' } },
      'must be an http or https URL',
    ],
    [
      { serviceAccount: { url: 'https://x' } },
      'needs either token or tokenFile',
    ],
  ])('rejects the connection %j', (connection, message) => {
    const planes = ['ClusterDataPlane/default'];
    expect(() => read([{ planes, ...connection }])).toThrow(message);
  });

  it('merges planes with the same connection into one cluster', () => {
    const [cluster, ...others] = read([
      { planes: ['DataPlane/acme-corp/dp-prod'], inCluster: true },
      { planes: ['ClusterDataPlane/default'], inCluster: true },
    ]);
    expect(cluster.planes.map(({ name }) => name)).toEqual([
      'dp-prod',
      'default',
    ]);
    expect(others).toEqual([]);
  });

  it('rejects a plane that is listed twice', () => {
    const entry = { planes: ['ClusterDataPlane/default'], inCluster: true };
    expect(() => read([entry, entry])).toThrow(
      'names ClusterDataPlane/default twice',
    );
  });
});
