import { leftOversCsv, platformSecretsCsv } from './planesCsv';

const dpProd = { kind: 'DataPlane', namespace: 'acme-corp', name: 'dp-prod' };

describe('what is on the planes, as a table for other programs', () => {
  it('has a line for each secret that OpenChoreo needs', () => {
    const secret = {
      secret: 'cluster-agent-tls',
      namespace: 'openchoreo-data-plane',
      name: 'agent',
    };
    const csv = platformSecretsCsv([
      {
        ...dpProd,
        state: 'reachable',
        secrets: [
          {
            ...secret,
            state: 'present',
            certificate: {
              name: 'agent',
              ready: true,
              notAfter: '2026-12-06T00:00:00Z',
            },
          },
          { ...secret, state: 'unknown', message: 'May not (403).' },
        ],
      },
    ]);
    expect(csv.split('\r\n')).toEqual([
      'plane,secret,namespace,name,state,notAfter,message',
      'DataPlane/acme-corp/dp-prod,cluster-agent-tls,openchoreo-data-plane,agent,present,2026-12-06T00:00:00Z,',
      'DataPlane/acme-corp/dp-prod,cluster-agent-tls,openchoreo-data-plane,agent,unknown,,May not (403).',
    ]);
  });

  it('has a line for each left-over value', () => {
    const shared = { kind: 'ClusterDataPlane', name: 'default' };
    const csv = leftOversCsv([
      {
        planes: [dpProd, shared],
        namespace: 'acme-corp',
        name: 'old',
        state: 'present',
        createdAt: '2026-08-21T10:00:00Z',
        deletionPolicy: 'Delete',
      },
    ]);
    expect(csv.split('\r\n')[1]).toBe(
      'DataPlane/acme-corp/dp-prod ClusterDataPlane/default,acme-corp,old,present,2026-08-21T10:00:00Z,Delete',
    );
  });
});
