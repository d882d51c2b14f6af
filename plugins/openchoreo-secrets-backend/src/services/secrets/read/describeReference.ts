import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import { fromSecretReference } from '../toSecretMetadata';
import type { SecretId } from '../types';

/** Why a secret that is there can be neither read nor changed through OpenChoreo's API. */
export const UNMANAGED_REASON =
  'It was not made through the Secret Management API, so it can be seen here but neither read nor changed.';

/** Throws a 409 for a reference that the Secret Management API does not manage. */
export function assertManaged(
  { namespace, name }: SecretId,
  reference: SecretReference | undefined,
): void {
  if (reference && !fromSecretReference(reference).managed) {
    throw new SecretsError({
      status: 409,
      code: 'SECRET_UNMANAGED',
      message: `You may only look at "${name}" in ${namespace}. ${UNMANAGED_REASON} Change it where it was made, or with kubectl -n ${namespace} edit secretreference ${name}.`,
    });
  }
}
