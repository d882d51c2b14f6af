import type { ResourceApi } from '../../kubernetes/cluster/types';
import { externalSecret } from '../../kubernetes/resources/externalSecrets/externalSecret';
import { now } from '../../kubernetes/time';
import type { KubernetesObject } from '../../kubernetes/types';
import type { Condition } from '../conditions';
import { parseDuration } from '../duration';
import { setFinalizer } from '../finalizers';
import { reportReady } from '../reportReady';
import { syncedResourceVersionOf } from '../syncedResourceVersion';
import type {
  Reconciler,
  ReconcileRequest,
  ReconcileResult,
  ReconcilerOptions,
} from '../types';
import { deleted, missing, synced, syncError } from './conditions';
import { specOf, targetNameOf } from './ExternalSecretSpec';
import { readProviderData } from './readProviderData';
import {
  deleteTarget,
  targetOf,
  writeTarget,
  type TargetChange,
} from './targetSecret';

const FINALIZER = 'externalsecrets.external-secrets.io/externalsecret-cleanup';

const EVENTS: Partial<Record<TargetChange, Event>> = {
  created: { reason: 'Created', message: 'secret created' },
  updated: { reason: 'Updated', message: 'secret updated' },
};

interface Event {
  reason: string;
  message: string;
}

/** Creates and updates the target Secrets of ExternalSecrets from store values. */
export class ExternalSecretReconciler implements Reconciler {
  readonly #cluster: ResourceApi;

  private constructor({ cluster }: ReconcilerOptions) {
    this.#cluster = cluster;
  }

  static create(options: ReconcilerOptions): ExternalSecretReconciler {
    return new ExternalSecretReconciler(options);
  }

  async reconcile(request: ReconcileRequest): Promise<ReconcileResult> {
    const reference = { definition: externalSecret, ...request };
    const object = this.#cluster.find(reference);
    if (!object) {
      return {};
    }
    if (object.metadata.deletionTimestamp) {
      deleteTarget(this.#cluster, object);
      this.#setFinalizer(object, false);
      return {};
    }
    this.#setFinalizer(object, true);
    const { refreshInterval, refreshPolicy = 'Periodic' } = specOf(object);
    if (refreshPolicy === 'CreatedOnce' && this.#wasCreated(object)) {
      return {};
    }
    const data = await readProviderData(this.#cluster, object).catch(error =>
      this.#fail(object, 'could not get secret data from provider', error),
    );
    if (Object.keys(data).length === 0 && this.#isToBeDeleted(object)) {
      deleteTarget(this.#cluster, object);
      this.#succeed(object, deleted);
    } else {
      this.#write(object, data);
    }
    return refreshPolicy === 'Periodic'
      ? { requeueAfter: parseDuration(refreshInterval) }
      : {};
  }

  #setFinalizer(object: KubernetesObject, isWanted: boolean): void {
    setFinalizer(this.#cluster, {
      definition: externalSecret,
      object,
      finalizer: FINALIZER,
      isWanted,
    });
  }

  #wasCreated(object: KubernetesObject): boolean {
    return (
      object.status?.refreshTime !== undefined &&
      this.#cluster.find(targetOf(object)) !== undefined
    );
  }

  #isToBeDeleted(object: KubernetesObject): boolean {
    return specOf(object).target.deletionPolicy === 'Delete';
  }

  #write(object: KubernetesObject, data: Record<string, Buffer>): void {
    try {
      const change = writeTarget(this.#cluster, object, data);
      this.#succeed(
        object,
        change === 'missing' ? missing : synced,
        EVENTS[change],
      );
    } catch (error) {
      this.#fail(object, describeWriteFailure(error as Error), error as Error);
    }
  }

  #succeed(
    object: KubernetesObject,
    condition: Condition,
    event?: Event,
  ): void {
    reportReady(this.#cluster, referenceOf(object), {
      condition,
      event: event ?? { reason: condition.reason, message: condition.message },
      status: {
        refreshTime: now(),
        syncedResourceVersion: syncedResourceVersionOf(object),
        binding: { name: targetNameOf(object) },
      },
      component: 'external-secrets',
    });
  }

  #fail(object: KubernetesObject, message: string, error: Error): never {
    reportReady(this.#cluster, referenceOf(object), {
      condition: syncError(message),
      event: { reason: 'UpdateFailed', message: error.message },
      status: { binding: object.status?.binding ?? { name: '' } },
      component: 'external-secrets',
    });
    throw error;
  }
}

function referenceOf({ metadata: { namespace, name } }: KubernetesObject) {
  return { definition: externalSecret, namespace, name };
}

/** Returns the condition message of a failed write; the event carries the API error. */
function describeWriteFailure({ message }: Error): string {
  return message.startsWith('target is owned') ||
    message.startsWith('could not apply template')
    ? message
    : 'could not update secret';
}
