import {
  OpenChoreoError,
  type OpenChoreoClient,
} from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import { hasStatus, toSecretsError } from '../../../upstream';
import { assertManaged } from '../read/describeReference';
import { findReference, notFound } from '../read/findReference';
import { explainRefusal } from '../planeFaults';
import { readStoredSecret } from '../read/readStoredSecret';
import type { ConditionalSecretId, SecretId } from '../types';
import { assertUnchanged } from './assertUnchanged';
import { isOutcomeUnknown, statusOfUnknown } from './unconfirmedWrites';
import type { RecentDeletions } from './RecentDeletions';
import type { WriteDependencies } from './writeValues';

export interface DeleteSecretDependencies extends WriteDependencies {
  recentDeletions: RecentDeletions;
}

/** Deletes a secret; can be repeated until OpenChoreo has done all of it. */
export async function deleteSecret(
  id: ConditionalSecretId,
  {
    client,
    followUpClient,
    lease,
    versions,
    recentDeletions,
  }: DeleteSecretDependencies,
): Promise<void> {
  const act = `delete "${id.name}" in ${id.namespace}`;
  if (id.ifMatch !== undefined) {
    const stored = await readStoredSecret(id, client, act);
    assertUnchanged(id, stored, versions);
  }
  await lease.renew();
  // Recorded before the call, so that it's known even if this replica stops during the call.
  const takeBack = await recentDeletions.remember(id);
  let unconfirmed: OpenChoreoError | undefined;
  try {
    await client.deleteSecret(id.namespace, id.name);
  } catch (error) {
    if (!isOutcomeUnknown(error)) {
      await takeBack();
      throw await toDeleteError(error, id, client, act);
    }
    unconfirmed = error;
  }
  if (unconfirmed) {
    await assertGone(id, followUpClient, unconfirmed);
  }
}

/** OpenChoreo removes the reference last: where it is gone, so is everything else. */
async function assertGone(
  id: SecretId,
  client: OpenChoreoClient,
  unconfirmed: OpenChoreoError,
): Promise<void> {
  const status = statusOfUnknown(unconfirmed);
  const start = `OpenChoreo did not confirm that "${id.name}" was deleted.`;
  try {
    await client.getSecretReference(id.namespace, id.name);
  } catch (error) {
    if (hasStatus(error, 404)) {
      return;
    }
    throw new SecretsError({
      status,
      code: 'DELETE_UNCONFIRMED',
      message: `${start} It could not be found out whether it is still there. Load the list of ${id.namespace} again; if "${id.name}" is in it, delete it again.`,
    });
  }
  throw new SecretsError({
    status,
    code: 'DELETE_UNCONFIRMED_PRESENT',
    message: `${start} It is still listed in ${id.namespace}, but its value may be gone already. Delete it again to finish.`,
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
        message: `OpenChoreo cannot ${act}, because it cannot reach the value: ${fault} A platform engineer can remove what is listed with kubectl -n ${id.namespace} delete secretreference ${id.name}; the value stays in the store.`,
      })
    : toSecretsError(error, act);
}
