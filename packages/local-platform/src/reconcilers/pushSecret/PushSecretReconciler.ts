import type { ResourceApi } from '../../kubernetes/cluster/types';
import { secret } from '../../kubernetes/resources/core/secret';
import { pushSecret } from '../../kubernetes/resources/externalSecrets/pushSecret';
import { now } from '../../kubernetes/time';
import type { JsonObject, KubernetesObject } from '../../kubernetes/types';
import type { Condition } from '../conditions';
import { reportReady } from '../reportReady';
import {
  MANAGER,
  type Reconciler,
  type ReconcileRequest,
  type ReconcileResult,
  type ReconcilerOptions,
} from '../types';
import { errored, sourceDeleted, synced } from './conditions';
import { parseDuration } from '../duration';
import { deleteEntries, pushEntries } from './entries';
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
    this.#setFinalizer(request, object, false);
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
    this.#report(request, sourceDeleted, { syncedPushSecrets: {} });
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
    reportReady(this.#cluster, reference, {
      condition,
      status,
      component: 'pushsecret',
    });
  }
}
