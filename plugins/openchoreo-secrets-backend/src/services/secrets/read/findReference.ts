import type {
  OpenChoreoClient,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream/toSecretsError';
import type { SecretId } from '../SecretsService';
import { fromSecretReference } from '../toSecretMetadata';

/** Why a secret can't be read or changed through OpenChoreo's API. */
export const UNMANAGED_REASON = "It's managed in YAML, so it's read-only here.";

/** Reads the reference of a secret. `undefined` if the caller has no access to references; throws a 404 if it doesn't exist. */
export async function findReference(
  { namespace, name }: SecretId,
  client: OpenChoreoClient,
): Promise<SecretReference | undefined> {
  try {
    return await client.getSecretReference(namespace, name);
  } catch (error) {
    if (hasStatus(error, 403)) {
      return undefined;
    }
    throw hasStatus(error, 404)
      ? notFound({ namespace, name })
      : toSecretsError(error, `read "${name}" in ${namespace}`);
  }
}

export function notFound({ namespace, name }: SecretId): SecretsError {
  return new SecretsError({
    status: 404,
    code: 'SECRET_NOT_FOUND',
    message: `The secret "${name}" doesn't exist in ${namespace}. Somebody may have deleted it.`,
  });
}

/** Throws a 409 for a secret that is managed in YAML. */
export function assertManaged(
  { namespace, name }: SecretId,
  reference: SecretReference | undefined,
): void {
  if (reference && !fromSecretReference(reference).managed) {
    throw new SecretsError({
      status: 409,
      code: 'SECRET_UNMANAGED',
      message: `Can't read or change "${name}" in ${namespace}. ${UNMANAGED_REASON} Change the YAML, or run kubectl -n ${namespace} edit secretreference ${name}.`,
    });
  }
}
