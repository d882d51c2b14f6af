import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../kubernetes/types';

/** What of an object was synced: its generation, and a hash of what a generation does not count. */
export function syncedResourceVersionOf({
  metadata: { generation, labels = {}, annotations = {} },
}: KubernetesObject): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([sorted(labels), sorted(annotations)]))
    .digest('hex');
  return `${generation}-${hash.slice(0, 32)}`;
}

function sorted(texts: Record<string, string>): [string, string][] {
  return Object.entries(texts).sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
}
