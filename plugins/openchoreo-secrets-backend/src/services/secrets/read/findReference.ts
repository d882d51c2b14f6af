import {
  OpenChoreoError,
  type OpenChoreoClient,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import { toSecretsError } from '../../../upstream';
import type { SecretId } from '../types';

/** The reference of a secret, or `undefined` where the caller may not see references; a 404 where there is none. */
export async function findReference(
  { namespace, name }: SecretId,
  client: OpenChoreoClient,
): Promise<SecretReference | undefined> {
  try {
    return await client.getSecretReference(namespace, name);
  } catch (error) {
    const status = error instanceof OpenChoreoError ? error.status : undefined;
    if (status === 403) {
      return undefined;
    }
    throw status === 404
      ? notFound({ namespace, name })
      : toSecretsError(error, `look "${name}" up in ${namespace}`);
  }
}

export function notFound({ namespace, name }: SecretId): SecretsError {
  return new SecretsError({
    status: 404,
    code: 'SECRET_NOT_FOUND',
    message: `There is no secret "${name}" in ${namespace}. It may have been deleted.`,
  });
}
