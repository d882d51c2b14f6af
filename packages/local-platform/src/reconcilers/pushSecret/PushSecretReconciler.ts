import type { ResourceApi } from '../../kubernetes/cluster/types';
import { secret } from '../../kubernetes/resources/core/secret';
import { pushSecret } from '../../kubernetes/resources/externalSecrets/pushSecret';
import { now } from '../../kubernetes/time';
import type { JsonObject, KubernetesObject } from '../../kubernetes/types';
import type { Condition } from '../conditions';
import { reportReady } from '../reportReady';
import type {
  Reconciler,
  ReconcileRequest,
  ReconcileResult,
  ReconcilerOptions,
} from '../types';
import { parseDuration } from '../duration';
import { setFinalizer } from '../finalizers';
import { deleteEntries, pushEntries } from './pushEntries';
import { specOf } from './PushSecretSpec';
import {
  hasEntries,
  mergeEntries,
  subtractEntries,
  syncedPushSecretsOf,
  type SyncedPushSecrets,
} from './SyncedPushSecrets';
import { syncedResourceVersionOf } from '../syncedResourceVersion';

const FINALIZER = 'pushsecret.externalsecrets.io/finalizer';

const synced: Condition = {
  status: 'True',
  reason: 'Synced',
  message: 'PushSecret synced successfully',
};

const sourceDeleted: Condition = {
  status: 'False',
  reason: 'SourceDeleted',
  message: 'source secret deleted; provider secrets cleaned up',
};

export interface PushSecretReconcilerOptions extends ReconcilerOptions {
  /** Milliseconds between the pass that adds the finalizer and the first push; about 1000 with ESO. */
  firstPushDelay: number;
}

/** Pushes the source Secrets of PushSecrets to their stores and deletes pushed values as `deletionPolicy` requires. */
export class PushSecretReconciler implements Reconciler {
  readonly #cluster: ResourceApi;
  readonly #firstPushDelay: number;

  constructor({ cluster, firstPushDelay }: PushSecretReconcilerOptions) {
    this.#cluster = cluster;
    this.#firstPushDelay = firstPushDelay;
  }

  async reconcile(request: ReconcileRequest): Promise<ReconcileResult> {
    const found = this.#cluster.find({ definition: pushSecret, ...request });
    if (!found) {
      return {};
    }
    if (found.metadata.deletionTimestamp) {
      await this.#finalize(request, found);
      return {};
    }
    const isCleanedUp = specOf(found).deletionPolicy === 'Delete';
    const hasChanged = this.#setFinalizer(found, isCleanedUp);
    if (isCleanedUp && hasChanged) {
      return { requeueAfter: this.#firstPushDelay };
    }
    const source = this.#findSource(found);
    if (!source && isCleanedUp && hasEntries(syncedPushSecretsOf(found))) {
      await this.#cleanUpAfterSource(request, found);
      return {};
    }
    await this.#sync(request, found, source);
    return { requeueAfter: parseDuration(specOf(found).refreshInterval) };
  }

  async #sync(
    request: ReconcileRequest,
    object: KubernetesObject,
    source: KubernetesObject | undefined,
  ): Promise<void> {
    const previous = syncedPushSecretsOf(object);
    const pushed: SyncedPushSecrets = {};
    try {
      if (!source) {
        throw new Error('could not get source secret');
      }
      await pushEntries(this.#cluster, object, source, pushed);
      if (specOf(object).deletionPolicy === 'Delete') {
        await deleteEntries(this.#cluster, subtractEntries(previous, pushed));
      }
      this.#report(request, synced, {
        refreshTime: now(),
        syncedResourceVersion: syncedResourceVersionOf(object),
        syncedPushSecrets: pushed,
      });
    } catch (error) {
      this.#report(request, errored(error as Error), {
        syncedPushSecrets: mergeEntries(previous, pushed),
      });
      throw error;
    }
  }

  async #finalize(
    request: ReconcileRequest,
    object: KubernetesObject,
  ): Promise<void> {
    if (!object.metadata.finalizers?.includes(FINALIZER)) {
      return;
    }
    try {
      if (specOf(object).deletionPolicy === 'Delete') {
        await deleteEntries(this.#cluster, syncedPushSecretsOf(object));
      }
    } catch (error) {
      this.#report(request, errored(error as Error), {});
      throw error;
    }
    this.#setFinalizer(object, false);
  }

  async #cleanUpAfterSource(
    request: ReconcileRequest,
    object: KubernetesObject,
  ): Promise<void> {
    try {
      await deleteEntries(this.#cluster, syncedPushSecretsOf(object));
    } catch (error) {
      this.#report(request, errored(error as Error), {});
      throw error;
    }
    this.#report(request, sourceDeleted, { syncedPushSecrets: undefined });
  }

  #findSource(object: KubernetesObject): KubernetesObject | undefined {
    const { namespace } = object.metadata;
    const name = specOf(object).selector.secret?.name ?? '';
    return this.#cluster.find({ definition: secret, namespace, name });
  }

  /** Adds or removes the finalizer; returns whether the object changed. */
  #setFinalizer(object: KubernetesObject, isWanted: boolean): boolean {
    return setFinalizer(this.#cluster, {
      definition: pushSecret,
      object,
      finalizer: FINALIZER,
      isWanted,
    });
  }

  #report(
    request: ReconcileRequest,
    condition: Condition,
    status: Partial<JsonObject>,
  ): void {
    const reference = { definition: pushSecret, ...request };
    reportReady(this.#cluster, reference, {
      condition,
      status,
      component: 'pushsecret',
    });
  }
}

function errored({ message }: Error): Condition {
  return { status: 'False', reason: 'Errored', message };
}
