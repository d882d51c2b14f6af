import type { Stack } from './stack';

/** Request to create a secret with the Secret Management API. */
export interface NewSecret {
  secretName: string;
  secretType?: string;
  targetPlane?: { kind: string; name: string };
  data: Record<string, string>;
  labels?: Record<string, string>;
}

/** Creates a secret directly with the API, without the portal. */
export async function createSecret(
  { secretApiUrl }: Stack,
  namespace: string,
  secret: NewSecret,
): Promise<void> {
  const response = await fetch(
    `${secretApiUrl}/api/v1alpha1/namespaces/${namespace}/secrets`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        secretType: 'Opaque',
        targetPlane: { kind: 'ClusterDataPlane', name: 'default' },
        ...secret,
        labels: { 'openchoreo.dev/secret-type': 'generic', ...secret.labels },
      }),
    },
  );
  if (response.status !== 201) {
    throw new Error(`${secret.secretName} was not created: ${response.status}`);
  }
}
