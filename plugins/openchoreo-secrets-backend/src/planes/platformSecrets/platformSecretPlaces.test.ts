import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readPlatformSecretsConfig } from './platformSecretPlaces';

const read = (platformSecrets: JsonObject[] = []) =>
  readPlatformSecretsConfig(
    new ConfigReader({ openchoreo: { secrets: { platformSecrets } } }),
  ).map(
    ({ secret, role, namespace, name }) =>
      `${secret} on ${role}: ${namespace}/${name}`,
  );

describe('readPlatformSecretsConfig', () => {
  it("has the locations of OpenChoreo's charts by default", () => {
    expect(read()).toEqual([
      'backstage-backend-secret on control: openchoreo-control-plane/backstage-backend-secret',
      'thunder-client-secret on control: openchoreo-control-plane/thunder-client-secret',
      'cluster-gateway-ca on control: openchoreo-control-plane/cluster-gateway-ca',
      'cluster-agent-tls on data: openchoreo-data-plane/cluster-agent-tls',
      'cluster-agent-tls on workflow: openchoreo-workflow-plane/cluster-agent-tls',
      'registry-credentials on data: openchoreo-data-plane/registry-credentials',
      'registry-credentials on workflow: openchoreo-workflow-plane/registry-credentials',
    ]);
  });

  it('changes a location for one kind of plane or all', () => {
    const places = read([
      { secret: 'backstage-backend-secret', name: 'backstage-secrets' },
      {
        secret: 'registry-credentials',
        namespace: 'builds',
        plane: 'workflow',
      },
    ]);
    expect(places).toContain(
      'backstage-backend-secret on control: openchoreo-control-plane/backstage-secrets',
    );
    expect(places).toContain(
      'registry-credentials on workflow: builds/registry-credentials',
    );
    expect(places).toContain(
      'registry-credentials on data: openchoreo-data-plane/registry-credentials',
    );
  });

  it.each([
    [{ secret: 'db-creds' }, 'must name one of backstage-backend-secret'],
    [{ secret: 'thunder-client-secret', plane: 'data' }, 'that it belongs to'],
    [
      { secret: 'thunder-client-secret', namespace: '../kube-system' },
      'a valid Kubernetes namespace and name',
    ],
    [
      { secret: 'thunder-client-secret', name: 'a/b' },
      'a valid Kubernetes namespace and name',
    ],
  ])('rejects %j', (entry, message) => {
    expect(() => read([entry])).toThrow(message);
  });
});
