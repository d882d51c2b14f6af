import { createParser } from 'eventsource-parser';
import { median, timeSideBySide } from '../statistics.mts';
import type { Measurement } from '../types.mts';
import type { Backend } from './Backend.mts';

const UPSTREAM_PAGE = 100;

/** A complete list. */
export interface ReadList {
  bytes: number;
  items: { name: string; keys: string[]; labels?: Record<string, string> }[];
}

/** Lists all secrets of a namespace through the backend, as the Secrets tab does. */
export async function listThroughBackend(
  backend: Backend,
  namespace: string,
): Promise<ReadList> {
  const response = await backend.open(
    `openchoreo-secrets/namespaces/${namespace}/secrets`,
    { headers: { Accept: 'text/event-stream' } },
  );
  const list: ReadList = { bytes: 0, items: [] };
  let isComplete = false;
  const { feed } = createParser({
    onEvent: ({ event, data }) => {
      if (event === 'page') {
        list.items.push(...JSON.parse(data).items);
      }
      isComplete ||= event === 'end';
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    list.bytes += chunk.length;
    feed(decoder.decode(chunk, { stream: true }));
  }
  if (!isComplete) {
    throw new Error(`The list of ${namespace} broke off.`);
  }
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

/**
 * The compared lists. Single rounds vary by 10%, so the median needs many rounds. The first list needs a long warm-up:
 * the backend becomes faster during its first 1,500 pages.
 */
export const comparedLists = [
  { size: 1_000, rounds: 61, warmUpRounds: 150, target: 1.1 },
  { size: 5_000, rounds: 31, warmUpRounds: 10, target: 1.1 },
];

export interface MeasureListOptions {
  backend: Backend;
  secretApiUrl: string;
  namespace: string;
  /** How many secrets the namespace has. */
  size: number;
  rounds: number;
  /** Rounds that don't count. */
  warmUpRounds?: number;
  target?: number;
}

/** Compares a complete list with its floor: the same pages read directly, plus an empty route. */
export async function measureList(
  options: MeasureListOptions,
): Promise<Measurement> {
  const { backend, secretApiUrl, namespace, size, rounds } = options;
  const { items } = await listThroughBackend(backend, namespace);
  if (items.length !== size) {
    throw new Error(`${items.length} of ${size} secrets were listed.`);
  }
  const times = await timeSideBySide(
    rounds,
    {
      ours: () => listThroughBackend(backend, namespace),
      direct: () => listDirectly(secretApiUrl, namespace),
      empty: () => backend.get('bench-floor/'),
    },
    options.warmUpRounds,
  );
  return {
    what: `list of ${size.toLocaleString('en')}`,
    value: median(times.map(({ ours }) => ours)),
    unit: 'ms',
    base: {
      what: 'floor',
      value: median(times.map(({ direct, empty }) => direct + empty)),
      ratio: median(
        times.map(({ ours, direct, empty }) => ours / (direct + empty)),
      ),
    },
    target: options.target,
  };
}
