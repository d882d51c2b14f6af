import {
  type OpenChoreoClient,
  OpenChoreoError,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream/toSecretsError';
import type {
  DeletionRecorder,
  RecordedDeletion,
} from '../../deletedSecrets/DeletionRecorder';
import type { RequestContext } from '../../RequestContext';
import { explainRefusal } from '../planeFaults';
import { assertManaged, findReference, notFound } from '../read/findReference';
import { readStoredSecret } from '../read/readStoredSecret';
import type { SecretDeletion, SecretId } from '../SecretsService';
import type { RecentDeletions } from './RecentDeletions';
import { isOutcomeUnknown, statusOfUnconfirmed } from './unconfirmedWrites';
import { assertUnchanged, type WriteDependencies } from './writeValues';

export interface DeleteSecretDependencies
  extends WriteDependencies,
    Pick<RequestContext, 'credentials'> {
  recentDeletions: RecentDeletions;
  deletionRecorder: DeletionRecorder;
}

/** Deletes a secret, and records what is needed to undo that. Repeating it finishes an incomplete deletion. */
export async function deleteSecret(
  id: SecretDeletion,
  {
    client,
    followUpClient,
    credentials,
    lease,
    versions,
    recentDeletions,
    deletionRecorder,
  }: DeleteSecretDependencies,
): Promise<RecordedDeletion> {
  const act = `delete "${id.name}" in ${id.namespace}`;
  if (id.ifMatch !== undefined) {
    const stored = await readStoredSecret(id, client, act);
    assertUnchanged(id, stored, versions);
  }
  const recorded = await deletionRecorder.record(id, { client, credentials });
  await lease.renew();
  // Recorded before the call, in case this replica stops during the call.
  const removeRecord = await recentDeletions.remember(id);
  let unconfirmed: OpenChoreoError | undefined;
  try {
    await client.deleteSecret(id.namespace, id.name);
  } catch (error) {
    if (!isOutcomeUnknown(error)) {
      await removeRecord();
      await recorded.forget();
      throw await toDeleteError(error, id, client, act);
    }
    unconfirmed = error;
  }
  if (unconfirmed) {
    await assertGone(id, followUpClient, unconfirmed);
  }
  return recorded;
}

/** OpenChoreo removes the reference last, so without a reference the deletion is complete. */
async function assertGone(
  id: SecretId,
  client: OpenChoreoClient,
  unconfirmed: OpenChoreoError,
): Promise<void> {
  const status = statusOfUnconfirmed(unconfirmed);
  const start = `OpenChoreo didn't confirm that "${id.name}" was deleted.`;
  try {
    await client.getSecretReference(id.namespace, id.name);
  } catch (error) {
    if (hasStatus(error, 404)) {
      return;
    }
    throw new SecretsError({
      status,
      code: 'DELETE_UNCONFIRMED',
      message: `${start} Couldn't check whether it still exists. Refresh the list of ${id.namespace}. If "${id.name}" is listed, delete it again.`,
    });
  }
  throw new SecretsError({
    status,
    code: 'DELETE_UNCONFIRMED_PRESENT',
    message: `${start} It's still listed in ${id.namespace}, but its value may be gone. Delete it again to finish.`,
  });
}

async function toDeleteError(
  error: unknown,
  id: SecretId,
  client: OpenChoreoClient,
  act: string,
): Promise<SecretsError> {
  if (!(error instanceof OpenChoreoError)) {
    return toSecretsError(error, act);
  }
  if (error.status === 404) {
    assertManaged(id, await findReference(id, client));
    return notFound(id);
  }
  const fault = explainRefusal(error, undefined);
  return fault
    ? new SecretsError({
        status: 422,
        code: 'PLANE_UNUSABLE',
        message: `Can't ${act}: ${fault} A platform engineer can remove the entry with kubectl -n ${id.namespace} delete secretreference ${id.name}. The value then stays in the store.`,
      })
    : toSecretsError(error, act);
}
