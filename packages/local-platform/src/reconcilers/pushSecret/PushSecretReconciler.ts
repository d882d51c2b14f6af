import type { ResourceApi } from '../../kubernetes/cluster/types';
import { secret } from '../../kubernetes/resources/core/secret';
import { pushSecret } from '../../kubernetes/resources/externalSecrets/pushSecret';
import { now } from '../../kubernetes/time';
import type { JsonObject, KubernetesObject } from '../../kubernetes/types';
import { withReadyCondition, type Condition } from '../conditions';
import { recordEvent } from '../recordEvent';
import {
  MANAGER,
  type Reconciler,
  type ReconcileRequest,
  type ReconcileResult,
  type ReconcilerOptions,
} from '../types';
import { parseDuration } from './duration';
import { pushData } from './pushData';
import {
  entryKeyOf,
  specOf,
  syncedPushSecretsOf,
  type SyncedPushSecrets,
} from './PushSecretSpec';
import { createStoreClient } from './storeClients';
import { syncedResourceVersionOf } from './syncedResourceVersion';

const FINALIZER = 'pushsecret.externalsecrets.io/finalizer';

/** Pushes what PushSecrets select to the stores that they name, and cleans up after them. */
export class PushSecretReconciler implements Reconciler {
  readonly #cluster: ResourceApi;

  private constructor({ cluster }: ReconcilerOptions) {
    this.#cluster = cluster;
  }

  static create(options: ReconcilerOptions): PushSecretReconciler {
    return new PushSecretReconciler(options);
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
    this.#setFinalizer(request, found, isCleanedUp);
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
    try {
      if (!source) {
        throw new Error('could not get source secret');
      }
      const pushed = await this.#push(object, source);
      if (specOf(object).deletionPolicy === 'Delete') {
        await this.#deleteEntries(subtract(previous, pushed));
      }
      this.#report(request, synced, {
        refreshTime: now(),
        syncedResourceVersion: syncedResourceVersionOf(object),
        syncedPushSecrets: pushed,
      });
    } catch (error) {
      this.#report(request, errored(error as Error), {
        syncedPushSecrets: previous,
      });
      throw error;
    }
  }

  async #push(
    object: KubernetesObject,
    source: KubernetesObject,
  ): Promise<SyncedPushSecrets> {
    const { secretStoreRefs, data = [], updatePolicy } = specOf(object);
    const pushed: SyncedPushSecrets = {};
    for (const { kind, name = '' } of secretStoreRefs) {
      const { key, client } = createStoreClient(this.#cluster, kind, name);
      pushed[key] = {};
      for (const entry of data) {
        await pushData(entry, {
          source,
          client,
          storeName: name,
          updatePolicy,
        }).catch(error => {
          throw new Error(`set secret failed: ${error.message}`);
        });
        pushed[key][entryKeyOf(entry)] = entry;
      }
    }
    return pushed;
  }

  async #finalize(
    request: ReconcileRequest,
    object: KubernetesObject,
  ): Promise<void> {
    if (!object.metadata.finalizers?.includes(FINALIZER)) {
      return;
    }
    try {
      await this.#deleteEntries(syncedPushSecretsOf(object));
    } catch (error) {
      this.#report(request, errored(error as Error), {});
      throw error;
    }
    this.#setFinalizer(request, object, false);
  }

  async #cleanUpAfterSource(
    request: ReconcileRequest,
    object: KubernetesObject,
  ): Promise<void> {
    try {
      await this.#deleteEntries(syncedPushSecretsOf(object));
    } catch (error) {
      this.#report(request, errored(error as Error), {});
      throw error;
    }
    this.#report(request, sourceDeleted, { syncedPushSecrets: {} });
  }

  async #deleteEntries(entries: SyncedPushSecrets): Promise<void> {
    try {
      for (const [store, data] of Object.entries(entries)) {
        const [kind, name] = store.split('/');
        const { client } = createStoreClient(this.#cluster, kind, name);
        for (const { match } of Object.values(data)) {
          await client.deleteSecret(match.remoteRef);
        }
      }
    } catch (error) {
      throw new Error(
        `Failed to Delete Secrets from Provider: ${(error as Error).message}`,
      );
    }
  }

  #findSource(object: KubernetesObject): KubernetesObject | undefined {
    const { namespace } = object.metadata;
    const name = specOf(object).selector.secret?.name ?? '';
    return this.#cluster.find({ definition: secret, namespace, name });
  }

  #setFinalizer(
    request: ReconcileRequest,
    { metadata: { finalizers = [] } }: KubernetesObject,
    isWanted: boolean,
  ): void {
    if (finalizers.includes(FINALIZER) === isWanted) {
      return;
    }
    const others = finalizers.filter(finalizer => finalizer !== FINALIZER);
    const reference = { definition: pushSecret, ...request };
    const next = isWanted ? [...others, FINALIZER] : others;
    this.#cluster.patch(
      reference,
      'merge',
      { metadata: { finalizers: next } },
      { manager: MANAGER },
    );
  }

  #report(
    request: ReconcileRequest,
    condition: Condition,
    status: JsonObject,
  ): void {
    const reference = { definition: pushSecret, ...request };
    const object = this.#cluster.find(reference);
    if (!object) {
      return;
    }
    const body: KubernetesObject = {
      ...object,
      status: {
        ...object.status,
        ...status,
        conditions: withReadyCondition(object, condition),
      },
    };
    this.#cluster.update(reference, body, {
      manager: MANAGER,
      subresource: 'status',
    });
    recordEvent(this.#cluster, object, {
      type: condition.status === 'True' ? 'Normal' : 'Warning',
      reason: condition.reason,
      message: condition.message,
      component: 'pushsecret',
    });
  }
}

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

function errored({ message }: Error): Condition {
  return { status: 'False', reason: 'Errored', message };
}

function hasEntries(entries: SyncedPushSecrets): boolean {
  return Object.values(entries).some(data => Object.keys(data).length > 0);
}

/** The entries of `left` that `right` does not have. */
function subtract(
  left: SyncedPushSecrets,
  right: SyncedPushSecrets,
): SyncedPushSecrets {
  return Object.fromEntries(
    Object.entries(left).map(([store, data]) => [
      store,
      Object.fromEntries(
        Object.entries(data).filter(
          ([key]) => !Object.hasOwn(right[store] ?? {}, key),
        ),
      ),
    ]),
  );
}
