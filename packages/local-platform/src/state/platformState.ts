import type { Clusters, ContextName } from '../clusters';
import type { ClusterSnapshot } from '../kubernetes/storage/snapshot';
import type { InMemoryKvStore, KvSnapshot } from '../store/KvStore';
import type { StateSource } from './StateFile';

const FORMAT = 1;

/** Persistent state of the platform. */
export interface PlatformState {
  format: typeof FORMAT;
  clusters: Partial<Record<ContextName, ClusterSnapshot>>;
  store: KvSnapshot;
}

export function stateOf(
  clusters: Clusters,
  store: InMemoryKvStore,
): StateSource {
  return {
    revision: () =>
      [...clusters.values()]
        .map(({ resourceVersion }) => resourceVersion)
        .concat(String(store.revision))
        .join(),
    snapshot: (): PlatformState => ({
      format: FORMAT,
      clusters: Object.fromEntries(
        [...clusters].map(([name, cluster]) => [name, cluster.snapshot()]),
      ),
      store: store.snapshot(),
    }),
  };
}

/** Checks the format version of a saved state. Throws on another version. */
export function asPlatformState(kept: unknown): PlatformState | undefined {
  if (kept === undefined) {
    return undefined;
  }
  if ((kept as PlatformState | null)?.format !== FORMAT) {
    throw new Error(
      'Another version of the local platform wrote the state in the data folder. Choose another --data-dir.',
    );
  }
  return kept as PlatformState;
}
