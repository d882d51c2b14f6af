import {
  OpenChoreoError,
  type OpenChoreoClient,
  type Secret,
} from '@openchoreo-secrets/openchoreo-client';
import {
  CATEGORY_LABEL,
  validateCreateSecret,
  validateSecretNamespace,
  type CreateSecretRequest,
} from '@openchoreo-secrets/plugin-common';
import { assertNoProblems, OccError } from '../errors';

/** A secret to create. */
export type NewSecret = CreateSecretRequest & { category: string };

/** Parses `Kind/Name`. */
export function parseTargetPlane(text: string): { kind: string; name: string } {
  const [kind, name, ...rest] = text.split('/');
  if (!name || rest.length > 0) {
    throw new OccError(
      '--target-plane takes Kind/Name, for example DataPlane/dp-prod.',
    );
  }
  return { kind, name };
}

/**
 * Validates a secret with the portal's rules.
 *
 * @throws OccError with all problems
 */
export async function checkNewSecret(
  namespace: string,
  secret: NewSecret,
): Promise<void> {
  assertNoProblems(`Can't create secret '${secret.name}'`, [
    ...validateSecretNamespace(namespace),
    ...(await validateCreateSecret(secret)),
  ]);
}

/**
 * Creates a secret.
 *
 * @throws OccError with the known state if the response was lost or the server failed partway
 */
export async function createSecret(
  client: OpenChoreoClient,
  namespace: string,
  secret: NewSecret,
): Promise<Secret> {
  try {
    return await client.createSecret(namespace, {
      secretName: secret.name,
      secretType: secret.type,
      targetPlane: secret.targetPlane,
      data: secret.data,
      labels: { ...secret.labels, [CATEGORY_LABEL]: secret.category },
    });
  } catch (error) {
    if (error instanceof OpenChoreoError && isInterrupted(error)) {
      const { origin, message } = error;
      throw new OccError(
        `${origin ? `${origin}: ` : ''}${message}\n${await describeOutcome(
          client,
          namespace,
          secret.name,
        )}`,
      );
    }
    throw error;
  }
}

function isInterrupted({ kind, status = 0 }: OpenChoreoError): boolean {
  const isLost = ['timeout', 'network', 'protocol'].includes(kind);
  return isLost || (status >= 500 && status !== 501);
}

async function describeOutcome(
  client: OpenChoreoClient,
  namespace: string,
  name: string,
): Promise<string> {
  try {
    await client.getSecretReference(namespace, name);
    return `A secret '${name}' exists, but it may not be the one you tried to create. Compare it with: occ secret get ${name} --namespace ${namespace}`;
  } catch (error) {
    return error instanceof OpenChoreoError && error.status === 404
      ? `Secret '${name}' isn't listed, but its value may be in the store. Repeat the command with the same type and plane.`
      : `Whether secret '${name}' was created is unknown. Check with: occ secret list --namespace ${namespace}`;
  }
}
