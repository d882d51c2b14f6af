import {
  type OpenChoreoClient,
  OpenChoreoError,
  type Secret,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { toSecretsError } from '../../../upstream/toSecretsError';
import { SecretValues } from '../../../values/SecretValues';
import type { VersionedSecret } from '../../../values/SecretVersions';
import { explainRefusal, findPlaneFault, nameOfPlane } from '../planeFaults';
import type { SecretId } from '../SecretsService';
import { fromSecret } from '../toSecretMetadata';
import { assertManaged, findReference, notFound } from './findReference';

/** The time limit of facts when a plane hangs. */
const FACTS_TIMEOUT_MS = 10_000;

/** A secret with its values. */
export interface StoredSecret extends VersionedSecret {
  type: string;
  metadata: SecretMetadata;
  /** Absent for callers without access to references. */
  reference?: SecretReference;
}

/**
 * Reads a secret with its values, for callers with access to them.
 *
 * @param act - the purpose of the read, to follow "Can't"
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
    throw await explainFailedRead(read.reason, {
      id,
      client,
      act,
      reference: found.value,
    });
  }
  return toStoredSecret(read.value, found.value);
}

/** Reads a secret for facts about its values, for callers with access to them. */
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
    throw await explainFailedRead(error, { id, client, reference, act });
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

interface FailedRead {
  id: SecretId;
  client: OpenChoreoClient;
  reference?: SecretReference;
  act: string;
}

/** Explains why values can't be read: the control plane has the reference, so the cause is usually the plane. */
async function explainFailedRead(
  error: unknown,
  { id, client, reference, act }: FailedRead,
): Promise<SecretsError> {
  if (!(error instanceof OpenChoreoError)) {
    return toSecretsError(error, act);
  }
  if (error.status === 404 && !reference) {
    return notFound(id);
  }
  const plane = reference?.spec.targetPlane;
  if (!plane) {
    return toSecretsError(error, act);
  }
  if (error.status === 404) {
    return new SecretsError({
      status: 404,
      code: 'VALUE_NOT_FOUND',
      message: `"${id.name}" is listed, but ${nameOfPlane(
        plane,
      )} doesn't have its value. Replace all keys, or delete the secret and create it again.`,
    });
  }
  if (error.kind === 'timeout' || error.kind === 'aborted') {
    return new SecretsError({
      status: 504,
      code: 'PLANE_UNREACHABLE',
      message: `Can't ${act}: ${nameOfPlane(
        plane,
      )} didn't respond in time. Check its cluster agent, then try again.`,
    });
  }
  const refusal = explainRefusal(error, plane);
  if (error.status !== 500 && !refusal) {
    return toSecretsError(error, act);
  }
  // The real server responds with 500 for several different faults.
  const fault = refusal ?? (await findPlaneFault(id.namespace, plane, client));
  return fault
    ? new SecretsError({
        status: 422,
        code: 'PLANE_UNUSABLE',
        message: `Can't ${act}: ${fault}`,
      })
    : new SecretsError({
        status: 502,
        code: 'PLANE_UNREACHABLE',
        message: `Can't ${act}: OpenChoreo failed (500). Check the cluster agent of ${nameOfPlane(
          plane,
        )}, then try again.`,
      });
}
