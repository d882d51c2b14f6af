import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { CreateSecretRequest } from '@openchoreo-secrets/plugin-common';

/** A SecretReference as OpenChoreo returns it. */
export function secretReference(
  name: string,
  labels: Record<string, string> = {},
): SecretReference {
  return {
    apiVersion: 'openchoreo.dev/v1alpha1',
    kind: 'SecretReference',
    metadata: {
      name,
      namespace: 'acme-corp',
      uid: `uid-of-${name}`,
      creationTimestamp: '2026-08-21T10:00:00Z',
      labels: {
        'openchoreo.dev/managed-by': 'openchoreo-api',
        'openchoreo.dev/secret-type': 'generic',
        ...labels,
      },
    },
    spec: {
      template: { type: 'Opaque' },
      targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
      refreshInterval: '1h0m0s',
      data: [
        {
          secretKey: 'password',
          remoteRef: {
            key: `secret/acme-corp/generic/${name}`,
            property: 'password',
          },
        },
      ],
    },
    status: {},
  };
}

/** A request to create the document's `db-creds`, with the given value. */
export function dbCreds(password: string): CreateSecretRequest {
  return {
    name: 'db-creds',
    type: 'Opaque',
    targetPlane: { kind: 'DataPlane', name: 'dp-prod' },
    data: { username: 'admin', password },
    labels: { team: 'payments' },
  };
}
