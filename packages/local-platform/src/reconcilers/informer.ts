import type { ResourceApi } from '../kubernetes/cluster/types';
import type { ResourceDefinition } from '../kubernetes/resources/types';
import type { Change } from '../kubernetes/storage/types';

/** Calls back for each existing object and each later change; the returned function stops the informer. */
export function startInformer(
  cluster: ResourceApi,
  definition: ResourceDefinition,
  onChange: (change: Pick<Change, 'type' | 'object' | 'previous'>) => void,
): () => void {
  const { items, resourceVersion } = cluster.list({ definition });
  items.forEach(object => onChange({ type: 'ADDED', object }));
  return cluster.watch({ definition }, resourceVersion, onChange);
}
