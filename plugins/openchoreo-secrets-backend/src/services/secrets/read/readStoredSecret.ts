import {
  OpenChoreoError,
  type OpenChoreoClient,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { toSecretsError } from '../../../upstream';
import { SecretValues } from '../../../values';
import type { VersionedSecret } from '../../../versions';
import { fromSecret } from '../toSecretMetadata';
import type { SecretId } from '../types';
import { assertManaged, describePlane } from './describeReference';
import { findReference, notFound } from './findReference';

/** A secret as OpenChoreo keeps it. */
export interface StoredSecret extends VersionedSecret {
  type: string;
  metadata: SecretMetadata;
  /** Absent for callers who may not see references. */
  reference?: SecretReference;
}

/**
 * Reads a secret with its values; for callers who may read them.
 *
 * @param act - what it is read for, as it stands after "You may not"
 */
export async function readStoredSecret(
  id: SecretId,
  client: OpenChoreoClient,
  act: string,
): Promise<StoredSecret> {
  const [found, read] = await Promise.allSettled([
    findReference(id, client),
    client.getSecret(id.namespace, id.name),
  ]);
  if (found.status === 'rejected') {
    throw found.reason;
  }
  assertManaged(id, found.value);
  if (read.status === 'rejected') {
    throw toReadError(read.reason, id, found.value, act);
  }
  return toStoredSecret(read.value, found.value);
}

export function toStoredSecret(
  secret: Secret,
  reference?: SecretReference,
): StoredSecret {
  return {
    uid: secret.metadata.uid ?? '',
    type: secret.type,
    labels: secret.metadata.labels ?? {},
    values: SecretValues.fromBase64(secret.data ?? {}),
    metadata: fromSecret(secret, reference?.spec.targetPlane),
    reference,
  };
}

/** A secret whose reference is there but not its value is not simply absent. */
export function toReadError(
  error: unknown,
  id: SecretId,
  reference: SecretReference | undefined,
  act: string,
): SecretsError {
  if (!(error instanceof OpenChoreoError) || error.status !== 404) {
    return toSecretsError(error, act);
  }
  return reference
    ? new SecretsError({
        status: 404,
        code: 'VALUE_NOT_FOUND',
        message: `"${id.name}" is listed, but ${describePlane(
          reference,
        )} does not have its value. Replace all its values, or delete it and create it again.`,
      })
    : notFound(id);
}
