import {
  OpenChoreoError,
  type SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import type { SavedSecret } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream/toSecretsError';
import type { SecretValues } from '../../../values/SecretValues';
import {
  matchesETag,
  type SecretVersions,
} from '../../../values/SecretVersions';
import type { RequestContext } from '../../RequestContext';
import { explainRefusal } from '../planeFaults';
import { notFound } from '../read/findReference';
import { type StoredSecret, toStoredSecret } from '../read/readStoredSecret';
import type { ConditionalSecretId, SecretId } from '../SecretsService';
import { explainUnconfirmedWrite, isOutcomeUnknown } from './unconfirmedWrites';
import type { WriteLease } from './WriteLeases';

/** The dependencies of operations that change a secret. */
export interface WriteDependencies
  extends Pick<RequestContext, 'client' | 'followUpClient'> {
  lease: WriteLease;
  versions: SecretVersions;
}

export interface ValuesToWrite extends SecretId {
  values: SecretValues;
  /** All labels, because OpenChoreo drops those that aren't sent. */
  labels: Record<string, string>;
  /** Absent for callers without access to references. */
  reference?: SecretReference;
  /** The ETags before and after; absent for callers without access to values. */
  before?: string;
  expected?: string;
}

/** Writes all values and labels of an existing secret. */
export async function writeValues(
  { values, labels, reference, ...write }: ValuesToWrite,
  { client, followUpClient, lease, versions }: WriteDependencies,
): Promise<WrittenSecret> {
  await lease.renew();
  try {
    const written = await client.updateSecret(write.namespace, write.name, {
      data: values.toRecord(),
      labels,
    });
    return reportRemainingKeys(toStoredSecret(written, reference), values);
  } catch (error) {
    throw isOutcomeUnknown(error)
      ? await explainUnconfirmedWrite(
          { ...write, client: followUpClient, versions },
          error,
        )
      : toWriteError(error, { ...write, values, reference });
  }
}

/** A secret as OpenChoreo returned it after a write. */
export interface WrittenSecret extends StoredSecret {
  metadata: SavedSecret;
}

/**
 * Compares what the server returns with what was written. OpenChoreo applies the secret to the plane on the server side,
 * which leaves keys of other field managers in place.
 */
function reportRemainingKeys(
  stored: StoredSecret,
  { keys }: SecretValues,
): WrittenSecret {
  const written = new Set(keys);
  const notRemoved = stored.values.keys.filter(key => !written.has(key));
  return notRemoved.length > 0
    ? { ...stored, metadata: { ...stored.metadata, notRemoved } }
    : stored;
}

function toWriteError(
  error: unknown,
  {
    values,
    reference,
    ...id
  }: Pick<ValuesToWrite, 'namespace' | 'name' | 'values' | 'reference'>,
): SecretsError {
  const act = `change "${id.name}" in ${id.namespace}`;
  const fault = explainRefusal(error, reference?.spec.targetPlane);
  if (fault) {
    return new SecretsError({
      status: 422,
      code: 'PLANE_UNUSABLE',
      message: `Can't ${act}: ${fault}`,
    });
  }
  return hasStatus(error, 404)
    ? notFound(id)
    : toSecretsError(withoutValues(error, values), act);
}

/** Throws a 412 if a secret doesn't have the ETag of `If-Match` anymore. */
export function assertUnchanged(
  { namespace, name, ifMatch }: ConditionalSecretId,
  stored: StoredSecret,
  versions: SecretVersions,
): void {
  if (ifMatch !== undefined && !matchesETag(ifMatch, versions.etagOf(stored))) {
    throw new SecretsError({
      status: 412,
      code: 'SECRET_CHANGED',
      message: `Somebody else changed "${name}" in ${namespace}. Your changes weren't saved. Check the current version, then save again.`,
    });
  }
}

/** Returns the error, or a copy without its message if the message contains a value that was sent. */
export function withoutValues(error: unknown, sent: SecretValues): unknown {
  return error instanceof OpenChoreoError && sent.occurIn(error.message)
    ? new OpenChoreoError({
        kind: error.kind,
        status: error.status,
        message: 'a message that contains a value, which is left out',
      })
    : error;
}
