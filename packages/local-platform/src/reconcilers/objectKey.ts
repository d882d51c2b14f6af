import type { KubernetesObject } from '../kubernetes/types';

/** Returns `<namespace>/<name>`, or the name of a cluster-scoped object. */
export function objectKeyOf({
  metadata: { namespace, name },
}: KubernetesObject): string {
  return namespace ? `${namespace}/${name}` : name;
}
