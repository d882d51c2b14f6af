import {
  indexSync,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { PlaneStates } from '../../../planes';
import type { SecretId } from '../types';

const PATIENCE_MS = 10_000;

export interface RemovalOptions {
  id: SecretId;
  targetPlane: TargetPlaneRef;
  planes: PlaneStates;
  /** Whether it is known to be deleted; news from the plane may be a little late. */
  wasDeleted: boolean;
}

/**
 * Waits while a plane removes the PushSecret of a deleted secret.
 *
 * @returns whether nothing of it is left, it takes longer, or the plane cannot be looked into
 */
export async function waitForRemoval(
  options: RemovalOptions,
): Promise<'removed' | 'pending' | 'unknown'> {
  if (!canLookInto(options)) {
    return 'unknown';
  }
  if (!isRemoving(options)) {
    return 'removed';
  }
  const { planes, id } = options;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  const removed = new Promise<'removed'>(resolve => {
    unsubscribe = planes.subscribe(id.namespace, () => {
      if (!isRemoving(options)) {
        resolve('removed');
      }
    });
  });
  const patience = new Promise<'pending'>(resolve => {
    timer = setTimeout(() => resolve('pending'), PATIENCE_MS);
  });
  try {
    return await Promise.race([removed, patience]);
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

function canLookInto({ id, targetPlane, planes }: RemovalOptions): boolean {
  const sync = indexSync(planes.read(id.namespace));
  return sync.plane(targetPlane)?.state === 'reachable';
}

function isRemoving({
  id,
  targetPlane,
  planes,
  wasDeleted,
}: RemovalOptions): boolean {
  const sync = indexSync(planes.read(id.namespace));
  const secret = sync.secret(targetPlane, id.name);
  return secret !== undefined && (wasDeleted || secret.deleting === true);
}
