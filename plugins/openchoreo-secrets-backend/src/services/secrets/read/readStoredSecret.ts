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

/** What can be said of values does not wait longer than this for a plane that does not answer. */
const FACTS_TIMEOUT_MS = 10_000;

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

/** Reads a secret for what can be said of its values; for callers who may read them. */
export async function readForFacts(
  id: SecretId,
  client: OpenChoreoClient,
  reference?: SecretReference,
): Promise<StoredSecret> {
  try {
    const secret = await client.getSecret(id.namespace, id.name, {
      signal: AbortSignal.timeout(FACTS_TIMEOUT_MS),
    });
    return toStoredSecret(secret, reference);
  } catch (error) {
    const act = `read "${id.name}" in ${id.namespace}`;
    throw toReadError(error, id, reference, act);
  }
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
function toReadError(
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
