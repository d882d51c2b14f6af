import type { ResourceApi } from '../kubernetes/cluster/types';
import type { ResourceDefinition } from '../kubernetes/resources/types';
import type { KubernetesObject } from '../kubernetes/types';
import { MANAGER } from './types';

/** A finalizer of an object, and whether the object should have it. */
export interface WantedFinalizer {
  definition: ResourceDefinition;
  object: KubernetesObject;
  finalizer: string;
  isWanted: boolean;
}

/** Adds or removes a finalizer; returns whether the object changed. */
export function setFinalizer(
  cluster: ResourceApi,
  { definition, object, finalizer, isWanted }: WantedFinalizer,
): boolean {
  const { namespace, name, finalizers = [] } = object.metadata;
  if (finalizers.includes(finalizer) === isWanted) {
    return false;
  }
  const others = finalizers.filter(other => other !== finalizer);
  cluster.patch(
    { definition, namespace, name },
    'merge',
    { metadata: { finalizers: isWanted ? [...others, finalizer] : others } },
    { manager: MANAGER },
  );
  return true;
}
