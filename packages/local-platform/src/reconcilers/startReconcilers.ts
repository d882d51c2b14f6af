import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ResourceApi } from '../kubernetes/cluster/types';
import { secret } from '../kubernetes/resources/core/secret';
import { clusterSecretStore } from '../kubernetes/resources/externalSecrets/clusterSecretStore';
import { externalSecret } from '../kubernetes/resources/externalSecrets/externalSecret';
import { pushSecret } from '../kubernetes/resources/externalSecrets/pushSecret';
import type { Change } from '../kubernetes/storage/types';
import type { KubernetesObject } from '../kubernetes/types';
import type { Logger } from '../logger';
import { ClusterSecretStoreReconciler } from './ClusterSecretStoreReconciler';
import { ExternalSecretReconciler } from './externalSecret/ExternalSecretReconciler';
import { controllerOf } from './externalSecret/targetSecret';
import { startInformer } from './informer';
import { objectKeyOf } from './objectKey';
import { PushSecretReconciler } from './pushSecret/PushSecretReconciler';
import type { Reconciler } from './types';
import { RetryingWorkQueue, type WorkQueue } from './WorkQueue';

export interface StartReconcilersOptions {
  cluster: ResourceApi;
  /** Kubeconfig context of the cluster, for log messages. */
  context: string;
  logger: Logger;
  /** Milliseconds from the finalizer pass to the first push of a PushSecret; 1000 by default. */
  firstPushDelay?: number;
  /** Returns the milliseconds to wait before each PushSecret pass, to simulate a busy operator. Called on each pass. */
  readPushDelay?(): number;
}

const FIRST_PUSH_DELAY_MS = 1000;

/** Starts the External Secrets Operator reconcilers of one cluster. */
export function startReconcilers(options: StartReconcilersOptions): {
  stop(): Promise<void>;
} {
  const { cluster, firstPushDelay = FIRST_PUSH_DELAY_MS } = options;
  const pushSecrets = createQueue(
    'PushSecret',
    withDelay(
      new PushSecretReconciler({ cluster, firstPushDelay }),
      options.readPushDelay,
    ),
    options,
  );
  const stores = createQueue(
    'ClusterSecretStore',
    ClusterSecretStoreReconciler.create({ cluster }),
    options,
  );
  const externalSecrets = createQueue(
    'ExternalSecret',
    ExternalSecretReconciler.create({ cluster }),
    options,
  );
  const stopInformers = [
    startInformer(cluster, clusterSecretStore, change => {
      if (isOfInterest(change)) {
        stores.add(objectKeyOf(change.object));
      }
    }),
    startInformer(cluster, pushSecret, change => {
      if (isOfInterest(change)) {
        pushSecrets.add(objectKeyOf(change.object));
      }
    }),
    startInformer(cluster, externalSecret, change => {
      if (isOfInterest(change)) {
        externalSecrets.add(objectKeyOf(change.object));
      }
    }),
    startInformer(cluster, secret, ({ type, object, previous }) => {
      const isSame = isDeepStrictEqual(object.data, previous?.data);
      if (type === 'DELETED' || !isSame) {
        ownerKeysOf(object).forEach(key => externalSecrets.add(key));
      }
    }),
  ];
  return {
    async stop() {
      stopInformers.forEach(stopInformer => stopInformer());
      await Promise.all(
        [pushSecrets, externalSecrets, stores].map(queue => queue.stop()),
      );
    },
  };
}

function createQueue(
  kind: string,
  reconciler: Reconciler,
  { context, logger }: StartReconcilersOptions,
): WorkQueue {
  return RetryingWorkQueue.create({
    work: key => {
      const [name, namespace] = key.split('/').reverse();
      return reconciler.reconcile({ ...(namespace && { namespace }), name });
    },
    onFailure: (key, error) =>
      logger.warn(`${context}: ${kind} ${key}: ${error.message}`),
  });
}

function withDelay(
  reconciler: Reconciler,
  readDelay: () => number = () => 0,
): Reconciler {
  return {
    async reconcile(request) {
      await setTimeout(readDelay(), undefined, { ref: false });
      return reconciler.reconcile(request);
    },
  };
}

/** Returns the key of the ExternalSecret that owns a Secret, so that changes to the Secret trigger a sync. */
function ownerKeysOf(object: KubernetesObject): string[] {
  const owner = controllerOf(object);
  return owner ? [`${object.metadata.namespace}/${owner.name}`] : [];
}

/** Whether anything outside the status changed. */
function isOfInterest({ type, object, previous }: ChangeOfObject): boolean {
  return (
    type !== 'MODIFIED' ||
    !isDeepStrictEqual(wishOf(object), previous && wishOf(previous))
  );
}

type ChangeOfObject = Pick<Change, 'type' | 'object' | 'previous'>;

function wishOf({ metadata }: KubernetesObject) {
  const { generation, labels, annotations, deletionTimestamp } = metadata;
  return { generation, labels, annotations, deletionTimestamp };
}
