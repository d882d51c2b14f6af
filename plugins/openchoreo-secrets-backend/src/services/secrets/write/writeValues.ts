import type { SecretReference } from '@openchoreo-secrets/openchoreo-client';
import type { SavedSecret } from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream';
import type { SecretValues } from '../../../values';
import type { SecretVersions } from '../../../versions';
import { explainRefusal } from '../planeFaults';
import { notFound } from '../read/findReference';
import { toStoredSecret, type StoredSecret } from '../read/readStoredSecret';
import type { RequestContext } from '../../RequestContext';
import type { SecretId } from '../types';
import { explainUnknownWrite, isOutcomeUnknown } from './unconfirmedWrites';
import { withoutValues } from './withoutValues';
import type { WriteLease } from './WriteLeases';

/** What changing a secret takes. */
export interface WriteDependencies
  extends Pick<RequestContext, 'client' | 'followUpClient'> {
  lease: WriteLease;
  versions: SecretVersions;
}

export interface ValuesToWrite extends SecretId {
  values: SecretValues;
  /** All labels: OpenChoreo drops those that are not sent. */
  labels: Record<string, string>;
  /** Absent for callers who may not see references. */
  reference?: SecretReference;
  /** The ETags before and after; absent where the caller may not read values. */
  before?: string;
  wanted?: string;
}

/** Writes all values and labels of a secret that is there. */
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
      ? await explainUnknownWrite(
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
  const wanted = new Set(keys);
  const notRemoved = stored.values.keys.filter(key => !wanted.has(key));
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
      message: `It was not possible to ${act}: ${fault}`,
    });
  }
  return hasStatus(error, 404)
    ? notFound(id)
    : toSecretsError(withoutValues(error, values), act);
}
