import type { ResourceApi } from '../kubernetes/cluster/types';
import type { ResourceDefinition } from '../kubernetes/resources/types';
import type { Change } from '../kubernetes/storage/types';

/** Calls back for every object that is there and for every change to come, until the returned function is called. */
export function startInformer(
  cluster: ResourceApi,
  definition: ResourceDefinition,
  onChange: (change: Pick<Change, 'type' | 'object' | 'previous'>) => void,
): () => void {
  const { items, resourceVersion } = cluster.list({ definition });
  items.forEach(object => onChange({ type: 'ADDED', object }));
  return cluster.watch({ definition }, resourceVersion, onChange);
}
