import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../kubernetes/types';

/** Returns ESO's `status.syncedResourceVersion`: `<generation>-<SHA-224 of labels and annotations>`. */
export function syncedResourceVersionOf({
  metadata: { generation, labels = {}, annotations = {} },
}: KubernetesObject): string {
  const hash = createHash('sha224')
    .update(JSON.stringify([sorted(labels), sorted(annotations)]))
    .digest('hex');
  return `${generation}-${hash}`;
}

function sorted(texts: Record<string, string>): [string, string][] {
  return Object.entries(texts).sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
}
