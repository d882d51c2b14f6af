import type { ResourceScope } from '../resources/types';
import type { ObjectStore } from '../storage/types';
import type { KubernetesObject } from '../types';
import { decodeContinue, encodeContinue } from './continueToken';
import type { ListOptions, ListResult, Selection } from './types';

/** Lists one page of a scope. The cost depends on the page size, not on the number of objects in the scope. */
export function listObjects(
  store: ObjectStore,
  scope: ResourceScope,
  options: ListOptions = {},
): ListResult {
  const { limit = 0, continueToken } = options;
  const after = continueToken ? decodeContinue(continueToken) : undefined;
  const range = store.range(scope, after);
  const resourceVersion = String(store.resourceVersion);
  const items: KubernetesObject[] = [];
  let seen = 0;
  let last: string | undefined;
  for (const [key, object] of range.objects) {
    if (limit > 0 && items.length === limit && isSelected(object, options)) {
      return {
        items,
        resourceVersion,
        continueToken: encodeContinue(last ?? '', resourceVersion),
        ...(!isFiltered(options) && { remainingItemCount: range.count - seen }),
      };
    }
    seen += 1;
    last = key;
    if (isSelected(object, options)) {
      items.push(object);
    }
  }
  return { items, resourceVersion };
}

export function isSelected(
  object: KubernetesObject,
  { matchesLabels, matchesFields }: Selection,
): boolean {
  return (
    (matchesLabels?.(object.metadata.labels) ?? true) &&
    (matchesFields?.(object) ?? true)
  );
}

function isFiltered({ matchesLabels, matchesFields }: Selection): boolean {
  return Boolean(matchesLabels ?? matchesFields);
}
