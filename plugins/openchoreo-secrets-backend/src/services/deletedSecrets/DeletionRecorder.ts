import type {
  OpenChoreoClient,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  CATEGORY_LABEL,
  DEFAULT_CATEGORY,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../errors';
import type { Stores } from '../../stores/Stores';
import { locateSecret, type SecretPlace } from '../history/locateSecret';
import { nameOfPrincipal, type RequestContext } from '../RequestContext';
import { findReference } from '../secrets/read/findReference';
import type { SecretDeletion, SecretId } from '../secrets/SecretsService';
import {
  fromSecretReference,
  pickUserLabels,
} from '../secrets/toSecretMetadata';
import type { DeletionRecords } from './DeletionRecords';
import type { VersionDestroyer } from './VersionDestroyer';

/** A deletion that is about to be requested from OpenChoreo. */
export interface RecordedDeletion {
  /** Forgets the deletion, after OpenChoreo refused it. */
  forget(): Promise<void>;
  /** Destroys the versions, after OpenChoreo deleted the secret. Returns whether that's done. */
  destroyVersions(): Promise<boolean>;
}

export interface DeletionRecorderOptions {
  stores: Stores;
  records: DeletionRecords;
  destroyer: VersionDestroyer;
}

/** Records what is needed to undo a deletion, before the deletion. Records nothing without access to the store. */
export class DeletionRecorder {
  readonly #options: DeletionRecorderOptions;

  constructor(options: DeletionRecorderOptions) {
    this.#options = options;
  }

  /** Rejects, so that nothing is deleted, if versions are to be destroyed and the store can't be read. */
  async record(
    { destroyVersions = false, namespace, name }: SecretDeletion,
    { client, credentials }: Pick<RequestContext, 'client' | 'credentials'>,
  ): Promise<RecordedDeletion> {
    const id = { namespace, name };
    const { stores, records, destroyer } = this.#options;
    const nothing = (reason: string): RecordedDeletion => {
      if (destroyVersions) {
        throw historyUnavailable(id, reason);
      }
      return { forget: async () => {}, destroyVersions: async () => true };
    };
    if (stores.all.length === 0) {
      return nothing("This portal doesn't have access to stores.");
    }
    const found = await this.#locate(id, client).catch(error => {
      // A deletion is possible without undoing it.
      if (destroyVersions || !(error instanceof SecretsError)) {
        throw error;
      }
      return { reason: error.message };
    });
    if ('reason' in found) {
      return nothing(found.reason);
    }
    const { place, reference } = found;
    const { store, path } = place;
    const { type, keys, targetPlane } = fromSecretReference(reference);
    const labels = reference.metadata.labels ?? {};
    const metadata = await store.readMetadata(path).catch(error => {
      if (destroyVersions) {
        throw error;
      }
      return undefined;
    });
    await records.save({
      ...id,
      type,
      keys,
      category: labels[CATEGORY_LABEL] ?? DEFAULT_CATEGORY,
      targetPlane: targetPlane ?? { kind: '', name: '' },
      labels: pickUserLabels(labels),
      store: store.id,
      path,
      lastVersion: metadata?.currentVersion,
      deletedBy: nameOfPrincipal(credentials),
    });
    const lastVersion = metadata?.currentVersion ?? 0;
    return {
      forget: () => records.remove(id),
      destroyVersions: () =>
        destroyer.request({ ...id, store: store.id, path, lastVersion }),
    };
  }

  async #locate(
    id: SecretId,
    client: OpenChoreoClient,
  ): Promise<
    { place: SecretPlace; reference: SecretReference } | { reason: string }
  > {
    const { stores } = this.#options;
    const reference = await findReference(id, client);
    const location = await locateSecret(id, reference, { stores, client });
    return 'place' in location && reference
      ? { ...location, reference }
      : { reason: 'reason' in location ? location.reason : '' };
  }
}

function historyUnavailable(
  { namespace, name }: SecretId,
  reason: string,
): SecretsError {
  return new SecretsError({
    status: 422,
    code: 'HISTORY_UNAVAILABLE',
    message: `Can't destroy the versions of "${name}" in ${namespace}, so it wasn't deleted. ${reason}`,
  });
}
