import type { KubernetesObject } from '../kubernetes/types';

/** What names an object within its kind: `<namespace>/<name>`, or the name alone. */
export function objectKeyOf({
  metadata: { namespace, name },
}: KubernetesObject): string {
  return namespace ? `${namespace}/${name}` : name;
}
