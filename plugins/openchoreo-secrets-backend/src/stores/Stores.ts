import type { TargetPlaneRef } from '@openchoreo-secrets/plugin-common';
import type { PlaneReference } from '../planes/planesConfig';
import { KvStore } from './KvStore';
import type { StoreConfig } from './storesConfig';

/** A plane that a namespace uses. */
export interface PlaneOfNamespace {
  namespace: string;
  plane: TargetPlaneRef;
  /** The name of the plane's ClusterSecretStore; absent if the caller has no access to the plane. */
  storeName?: string;
}

/** The stores that the configuration gives access to. */
export class Stores {
  readonly all: readonly KvStore[];

  constructor(configs: StoreConfig[]) {
    this.all = configs.map(config => new KvStore(config));
  }

  /** Finds the store of a plane. Without its name, only entries that name the plane are certain. */
  findOfPlane({
    namespace,
    plane,
    storeName,
  }: PlaneOfNamespace): KvStore | undefined {
    const isNamed = ({ planes }: KvStore) =>
      planes?.some(it => isPlane(it, namespace, plane));
    return this.all.find(store =>
      storeName === undefined
        ? isNamed(store)
        : store.name === storeName && (!store.planes || isNamed(store)),
    );
  }

  findById(id: string): KvStore | undefined {
    return this.all.find(store => store.id === id);
  }
}

function isPlane(
  reference: PlaneReference,
  namespace: string,
  { kind, name }: TargetPlaneRef,
): boolean {
  return (
    reference.kind === kind &&
    reference.name === name &&
    (reference.namespace === undefined || reference.namespace === namespace)
  );
}
