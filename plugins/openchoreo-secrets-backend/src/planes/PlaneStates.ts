import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  valueNamespaceOf,
  type PlaneSync,
  type SecretSync,
  type SyncChange,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import {
  toClusterState,
  type ClusterState,
  type PlaneInventory,
} from './PlaneInventory';
import { PlaneWatcher, type PlaneChange } from './PlaneWatcher';
import { nameOf } from './readPlanesConfig';
import { toPlaneSync, toSecretSync } from './toSyncState';
import type { PlaneAccessConfig, PlaneReference } from './types';

/** The state of the planes that this backend may look into. */
export interface PlaneStates {
  readonly isConfigured: boolean;
  /** What is known at this moment; asks nobody, so that no plane can hold it up. */
  read(namespace: string): { planes: PlaneSync[]; secrets: SecretSync[] };
  /** Calls back for each change in a namespace, until the returned function is called. */
  subscribe(
    namespace: string,
    onChange: (change: SyncChange) => void,
  ): () => void;
  stop(): Promise<void>;
}

interface WatchedPlane {
  reference: PlaneReference;
  ref: TargetPlaneRef;
  watcher: PlaneWatcher;
}

type Subscriber = (planes: WatchedPlane[], change: PlaneChange) => void;

/** Planes seen through informers. */
export class WatchedPlaneStates implements PlaneStates, PlaneInventory {
  readonly #clusters: { access: PlaneAccessConfig; watcher: PlaneWatcher }[] =
    [];
  readonly #planes: WatchedPlane[] = [];
  readonly #subscribers = new Set<Subscriber>();

  private constructor() {}

  static start(options: {
    planes: PlaneAccessConfig[];
    logger: LoggerService;
  }): WatchedPlaneStates {
    const states = new WatchedPlaneStates();
    for (const access of options.planes) {
      states.#add(access, options.logger);
    }
    return states;
  }

  get isConfigured(): boolean {
    return this.#planes.length > 0;
  }

  read(namespace: string) {
    const planes = this.#planesOf(namespace);
    return {
      planes: planes.map(({ ref, watcher }) => toPlaneSync(ref, watcher)),
      secrets: planes.flatMap(({ ref, watcher }) =>
        watcher
          .pushSecretsIn(valueNamespaceOf(namespace))
          .map(pushSecret => toSecretSync(pushSecret, ref)),
      ),
    };
  }

  readClusters(): ClusterState[] {
    return this.#clusters.map(({ access, watcher }) =>
      toClusterState(access, watcher),
    );
  }

  subscribe(
    namespace: string,
    onChange: (change: SyncChange) => void,
  ): () => void {
    const watched = valueNamespaceOf(namespace);
    const subscriber: Subscriber = (planes, change) => {
      const visible = planes.filter(plane => isIn(plane, namespace));
      if (visible.length > 0 && concerns(change, watched)) {
        onChange(toSyncChange(visible, change));
      }
    };
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#clusters.map(({ watcher }) => watcher.stop()));
  }

  #add(access: PlaneAccessConfig, logger: LoggerService): void {
    const here: WatchedPlane[] = [];
    const watcher = PlaneWatcher.start({
      name: access.planes.map(nameOf).join(', '),
      connection: access.connection,
      logger,
      onChange: change =>
        this.#subscribers.forEach(notify => notify(here, change)),
    });
    for (const reference of access.planes) {
      const ref = { kind: reference.kind, name: reference.name };
      here.push({ reference, ref, watcher });
    }
    this.#planes.push(...here);
    this.#clusters.push({ access, watcher });
  }

  #planesOf(namespace: string): WatchedPlane[] {
    return this.#planes.filter(plane => isIn(plane, namespace));
  }
}

function isIn({ reference }: WatchedPlane, namespace: string): boolean {
  return reference.namespace === undefined || reference.namespace === namespace;
}

function concerns(change: PlaneChange, watched: string): boolean {
  return change.type === 'plane' || change.namespace === watched;
}

function toSyncChange(planes: WatchedPlane[], change: PlaneChange): SyncChange {
  if (change.type === 'plane') {
    return {
      planes: planes.map(({ ref, watcher }) => toPlaneSync(ref, watcher)),
      secrets: [],
      removed: [],
    };
  }
  const [{ watcher }] = planes;
  const { namespace, name } = change;
  const pushSecret = watcher.pushSecret(namespace, name);
  return {
    planes: [],
    secrets: pushSecret
      ? planes.map(({ ref }) => toSecretSync(pushSecret, ref))
      : [],
    removed: pushSecret
      ? []
      : planes.map(({ ref }) => ({ name, targetPlane: ref })),
  };
}
