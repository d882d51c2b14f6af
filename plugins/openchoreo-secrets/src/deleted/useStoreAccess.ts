import type { TargetPlaneRef } from '@openchoreo-secrets/plugin-common';
import { useHasHistory, useTargetPlanes } from '../api/queries';

/** Whether the backend has access to the stores of planes; `undefined` while unknown. */
export type StoreAccess = (
  plane: TargetPlaneRef | undefined,
) => boolean | undefined;

/** Reads for which planes of a namespace the backend has access to the store. */
export function useStoreAccess(namespace: string): StoreAccess {
  const hasHistory = useHasHistory();
  const planes = useTargetPlanes(namespace, hasHistory === true);
  return plane => {
    if (!plane || !hasHistory) {
      return plane ? hasHistory : false;
    }
    // The backend refuses what it can't do, so the offer stays if only the planes are unknown.
    return planes.error
      ? true
      : planes.data?.some(
          ({ kind, name, history }) =>
            kind === plane.kind && name === plane.name && history,
        );
  };
}
