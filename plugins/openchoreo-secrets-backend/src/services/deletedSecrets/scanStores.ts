import type { KvMetadata, KvStore } from '../../stores/KvStore';
import type { Stores } from '../../stores/Stores';
import { mapInOrder } from '../asyncIterables';
import { describeFailure, type RequestContext } from '../RequestContext';

const CONCURRENCY = 4;

/** An entry of a store that no secret uses. */
export interface UnusedEntry {
  name: string;
  store: KvStore;
  path: string;
  metadata: KvMetadata;
}

export interface StoreScan {
  entries: UnusedEntry[];
  /** The IDs of stores that couldn't be read. */
  unreadable: Set<string>;
  /** Why, in words for the person. */
  gaps: string[];
}

export interface ScanOptions {
  namespace: string;
  /** The name of a secret; all by default. */
  name?: string;
  stores: Stores;
  /** The remote keys that secrets use. */
  usedKeys: ReadonlySet<string>;
  signal: AbortSignal;
}

/** Finds the entries of a namespace that no secret uses, in all stores. */
export async function scanStores(
  { stores, ...options }: ScanOptions,
  context: Pick<RequestContext, 'logger'>,
): Promise<StoreScan> {
  const scan: StoreScan = { entries: [], unreadable: new Set(), gaps: [] };
  for (const store of stores.all) {
    try {
      scan.entries.push(...(await scanStore(store, options)));
    } catch (error) {
      scan.unreadable.add(store.id);
      const act = `read the store "${store.name}"`;
      scan.gaps.push(describeFailure(error, act, context));
    }
  }
  return scan;
}

async function scanStore(
  store: KvStore,
  { namespace, name: wanted, usedKeys, signal }: Omit<ScanOptions, 'stores'>,
): Promise<UnusedEntry[]> {
  const folder = `secret/${namespace}`;
  const segments = await store.list(store.toPath(folder), signal);
  const entries: UnusedEntry[] = [];
  for (const segment of segments.filter(it => /^[a-z][-a-z]*\/$/.test(it))) {
    const parent = `${folder}/${segment}`;
    const names =
      wanted === undefined
        ? await store.list(store.toPath(parent), signal)
        : [wanted];
    const unused = names.filter(
      name => !name.endsWith('/') && !usedKeys.has(`${parent}${name}`),
    );
    const failures: unknown[] = [];
    await mapInOrder(
      unused,
      async name => {
        try {
          const path = store.toPath(`${parent}${name}`);
          const metadata = await store.readMetadata(path, signal);
          if (metadata) {
            entries.push({ name, store, path, metadata });
          }
        } catch (error) {
          failures.push(error);
        }
      },
      CONCURRENCY,
    );
    if (failures.length > 0) {
      throw failures[0];
    }
  }
  return entries;
}
