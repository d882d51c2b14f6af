import type { KubeConfig, KubernetesListObject } from '@kubernetes/client-node';
import { requestJson } from './requestJson';
import type { KeptObject } from './types';

const PAGE_SIZE = 500;

interface RawList {
  items?: unknown[];
  metadata?: { continue?: string; resourceVersion?: string };
}

/** Lists all objects under a path, page after page, and keeps of each page what is wanted before the next comes. */
export async function listAll<T extends KeptObject>(
  config: KubeConfig,
  path: string,
  keep: (object: unknown) => T,
): Promise<KubernetesListObject<T>> {
  const items: T[] = [];
  let page: RawList = {};
  do {
    const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
    if (page.metadata?.continue) {
      query.set('continue', page.metadata.continue);
    }
    page = (await requestJson(config, `${path}?${query}`)) as RawList;
    items.push(...(page.items ?? []).map(keep));
  } while (page.metadata?.continue);
  const resourceVersion = page.metadata?.resourceVersion;
  return { metadata: { resourceVersion }, items };
}
