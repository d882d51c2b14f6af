import { median, timeSideBySide } from '../statistics.mts';
import type { Measurement } from '../types.mts';
import type { Backend } from './Backend.mts';

const UPSTREAM_PAGE = 100;
const FIRST_PAGE = 100;
const NEXT_PAGES = 1_000;

/** A complete list. */
export interface ReadList {
  requests: number;
  bytes: number;
  items: { name: string; keys: string[]; labels?: Record<string, string> }[];
}

/** Lists all secrets of a namespace through the backend, with the pages of the Secrets tab. */
export async function listThroughBackend(
  backend: Backend,
  namespace: string,
): Promise<ReadList> {
  const list: ReadList = { requests: 0, bytes: 0, items: [] };
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: String(list.requests === 0 ? FIRST_PAGE : NEXT_PAGES),
      ...(cursor && { cursor }),
    });
    const text = await backend.get(
      `openchoreo-secrets/namespaces/${namespace}/secrets?${query}`,
    );
    const page = JSON.parse(text);
    list.requests += 1;
    list.bytes += Buffer.byteLength(text);
    list.items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return list;
}

/** Lists the same secrets from the Secret Management API, with its maximum page size. */
export async function listDirectly(
  secretApiUrl: string,
  namespace: string,
): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: String(UPSTREAM_PAGE),
      ...(cursor && { cursor }),
    });
    const response = await fetch(
      `${secretApiUrl}/api/v1/namespaces/${namespace}/secretreferences?${query}`,
    );
    const { items, pagination } = await response.json();
    count += items.length;
    cursor = pagination.nextCursor;
  } while (cursor);
  return count;
}

export interface MeasureListOptions {
  backend: Backend;
  secretApiUrl: string;
  namespace: string;
  /** How many secrets the namespace has. */
  size: number;
  rounds: number;
  target?: number;
}

/** Compares a complete list with its floor: the same pages read directly, plus an empty route per request. */
export async function measureList(
  options: MeasureListOptions,
): Promise<Measurement> {
  const { backend, secretApiUrl, namespace, size, rounds, target } = options;
  const { requests, items } = await listThroughBackend(backend, namespace);
  if (items.length !== size) {
    throw new Error(`${items.length} of ${size} secrets were listed.`);
  }
  const times = await timeSideBySide(rounds, {
    ours: () => listThroughBackend(backend, namespace),
    direct: () => listDirectly(secretApiUrl, namespace),
    empty: async () => {
      for (let request = 0; request < requests; request++) {
        await backend.get('bench-floor/');
      }
    },
  });
  return {
    what: `list of ${size.toLocaleString('en')}, ${requests} requests`,
    value: median(times.map(({ ours }) => ours)),
    unit: 'ms',
    base: {
      what: 'floor',
      value: median(times.map(({ direct, empty }) => direct + empty)),
      ratio: median(
        times.map(({ ours, direct, empty }) => ours / (direct + empty)),
      ),
    },
    target,
  };
}
