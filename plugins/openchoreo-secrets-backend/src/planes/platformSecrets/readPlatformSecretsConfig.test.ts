import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readPlatformSecretsConfig } from './readPlatformSecretsConfig';

const read = (platformSecrets: JsonObject[] = []) =>
  readPlatformSecretsConfig(
    new ConfigReader({ openchoreo: { secrets: { platformSecrets } } }),
  ).map(
    ({ secret, role, namespace, name }) =>
      `${secret} on ${role}: ${namespace}/${name}`,
  );

describe('where the secrets of the platform are', () => {
  it('is where the charts of OpenChoreo put them', () => {
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

  it('can be said of one, on one kind of plane or on all', () => {
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
      'that Kubernetes takes',
    ],
    [{ secret: 'thunder-client-secret', name: 'a/b' }, 'that Kubernetes takes'],
  ])('does not take %j', (entry, message) => {
    expect(() => read([entry])).toThrow(message);
  });
});
