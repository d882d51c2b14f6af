import type {
  PlatformPlane,
  StoreSync,
} from '@openchoreo-secrets/plugin-common';

/** A store of a plane; absent where it is not known which it has. */
export interface StoreRow {
  plane: PlatformPlane;
  store?: StoreSync;
}

/** The stores of all planes, those with problems first. */
export function storeRows(planes: PlatformPlane[]): StoreRow[] {
  return planes
    .filter(({ kind }) => kind !== 'ControlPlane')
    .flatMap<StoreRow>(plane =>
      plane.stores
        ? plane.stores.map(store => ({ plane, store }))
        : [{ plane }],
    )
    .sort((a, b) => rank(a) - rank(b));
}

function rank({ store }: StoreRow): number {
  if (!store) {
    return 1;
  }
  return store.ready ? 2 : 0;
}
