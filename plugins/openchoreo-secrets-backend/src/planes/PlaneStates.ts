import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type PlaneSync,
  type SecretSync,
  type StoreSync,
  type SyncChange,
  valueNamespaceOf,
} from '@openchoreo-secrets/plugin-common';
import type { SecretsMetrics } from '../metrics';
import type { PushSecret } from './externalSecrets';
import {
  type PlaneAccessConfig,
  type PlaneConnection,
  planeId,
  type PlaneReference,
  type Reachability,
} from './planesConfig';
import { type PlaneChange, PlaneWatcher } from './PlaneWatcher';
import { toPlaneSync, toSecretSync, toStoreSync } from './syncState';

/** The state of the planes that this backend has access to. */
export interface PlaneStates {
  readonly isConfigured: boolean;
  /** Returns the current state from memory, without a request to a plane. */
  read(namespace: string): { planes: PlaneSync[]; secrets: SecretSync[] };
  /** Calls `onChange` for each change in a namespace until the returned function is called. */
  subscribe(
    namespace: string,
    onChange: (change: SyncChange) => void,
  ): () => void;
  stop(): Promise<void>;
}

/** A snapshot of one cluster. */
export interface ClusterState {
  /** The planes on it. */
  planes: PlaneReference[];
  connection: PlaneConnection;
  reachability: Reachability;
  /** Absent unless the watch is current. */
  stores?: StoreSync[];
  /** Those of all namespaces; absent unless the watch is current. */
  pushSecrets?: readonly PushSecret[];
}

/** All clusters that this backend has access to, with all their namespaces. */
export interface PlaneInventory {
  /** Returns the current state from memory, without a request to a plane. */
  readClusters(): ClusterState[];
}

/** A watched cluster. The API identifies it by its number. */
interface WatchedCluster {
  number: number;
  access: PlaneAccessConfig;
  watcher: PlaneWatcher;
}

type Subscriber = (cluster: WatchedCluster, change: PlaneChange) => void;

/** The state of planes from informers: one per cluster and kind of object. */
export class WatchedPlaneStates implements PlaneStates, PlaneInventory {
  readonly #clusters: WatchedCluster[];
  readonly #subscribers = new Set<Subscriber>();

  constructor({
    planes,
    logger,
    metrics,
  }: {
    planes: PlaneAccessConfig[];
    logger: LoggerService;
    metrics: Pick<SecretsMetrics, 'countInformerRestart' | 'observeClusters'>;
  }) {
    this.#clusters = planes.map((access, number) => {
      const watcher = PlaneWatcher.start({
        name: access.planes.map(planeId).join(', '),
        connection: access.connection,
        logger,
        onRestart: metrics.countInformerRestart,
        onChange: change =>
          this.#subscribers.forEach(notify =>
            notify(this.#clusters[number], change),
          ),
      });
      return { number, access, watcher };
    });
    metrics.observeClusters(() =>
      this.#clusters.map(({ watcher }) => watcher.reachability.state),
    );
  }

  get isConfigured(): boolean {
    return this.#clusters.length > 0;
  }

  read(namespace: string) {
    const visible = this.#clusters.filter(
      cluster => planesOf(cluster, namespace).length > 0,
    );
    return {
      planes: visible.flatMap(cluster => planeSyncsOf(cluster, namespace)),
      secrets: visible.flatMap(cluster =>
        secretSyncsOf(
          cluster,
          cluster.watcher.pushSecretsIn(valueNamespaceOf(namespace)),
        ),
      ),
    };
  }

  readClusters(): ClusterState[] {
    return this.#clusters.map(({ access, watcher }) => {
      const { reachability, currentStores, currentPushSecrets } = watcher;
      return {
        ...access,
        reachability,
        ...(currentStores && { stores: currentStores.map(toStoreSync) }),
        ...(currentPushSecrets && { pushSecrets: currentPushSecrets }),
      };
    });
  }

  subscribe(
    namespace: string,
    onChange: (change: SyncChange) => void,
  ): () => void {
    const watched = valueNamespaceOf(namespace);
    const subscriber: Subscriber = (cluster, change) => {
      if (planesOf(cluster, namespace).length === 0) {
        return;
      }
      if (change.type === 'plane') {
        const planes = planeSyncsOf(cluster, namespace);
        onChange({ planes, secrets: [], removed: [] });
      } else if (change.namespace === watched) {
        onChange(toSecretChange(cluster, change));
      }
    };
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#clusters.map(({ watcher }) => watcher.stop()));
  }
}

/** The planes of a cluster that a namespace can use. */
function planesOf(
  { access }: WatchedCluster,
  namespace: string,
): PlaneReference[] {
  return access.planes.filter(
    plane => plane.namespace === undefined || plane.namespace === namespace,
  );
}

function planeSyncsOf(cluster: WatchedCluster, namespace: string): PlaneSync[] {
  return planesOf(cluster, namespace).map(plane =>
    toPlaneSync(plane, cluster.number, cluster.watcher),
  );
}

function secretSyncsOf(
  { number, watcher }: WatchedCluster,
  pushSecrets: readonly PushSecret[],
): SecretSync[] {
  const stores = watcher.currentStores ?? [];
  const options = {
    cluster: number,
    clusterStores: stores.map(({ metadata }) => metadata.name),
    now: Date.now(),
  };
  return pushSecrets.map(pushSecret => toSecretSync(pushSecret, options));
}

function toSecretChange(
  cluster: WatchedCluster,
  { namespace, name }: { namespace: string; name: string },
): SyncChange {
  const pushSecret = cluster.watcher.pushSecret(namespace, name);
  return {
    planes: [],
    secrets: pushSecret ? secretSyncsOf(cluster, [pushSecret]) : [],
    removed: pushSecret ? [] : [{ name, cluster: cluster.number }],
  };
}
