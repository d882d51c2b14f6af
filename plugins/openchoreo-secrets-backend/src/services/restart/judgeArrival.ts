import type {
  ReleaseTree,
  ReleaseTreeNode,
} from '@openchoreo-secrets/openchoreo-client';
import {
  indexSync,
  judgeSync,
  type SecretMetadata,
  type SyncState,
  type ValueArrival,
} from '@openchoreo-secrets/plugin-common';
import { secondsOf } from '../../planes/externalSecrets';

/** The clocks of the plane and this backend can differ a little, and the plane's times are whole seconds. */
const CLOCK_SECONDS = 2;

/** What the target plane tells of the last push of a secret. */
export interface Push {
  /** Whether the value is in the store. */
  value: ValueArrival;
  /** In whole seconds; present if the value is in the store. */
  pushedAt?: number;
  message?: string;
}

/**
 * Judges whether the value that was saved last is in the store.
 *
 * @param savedSecondsAgo - when the save began; an earlier push doesn't count
 * @param now - milliseconds since 1970
 */
export function judgePush(
  secret: SecretMetadata,
  sync: SyncState,
  savedSecondsAgo: number | undefined,
  now: number,
): Push {
  const { state, secret: push } = judgeSync(secret, indexSync(sync), now);
  switch (state) {
    case 'synced': {
      const pushedAt = secondsOf(push?.refreshTime);
      const savedAt = now / 1000 - (savedSecondsAgo ?? Infinity);
      return pushedAt >= savedAt - CLOCK_SECONDS
        ? { value: 'arrived', pushedAt }
        : { value: 'waiting' };
    }
    case 'syncing':
      return { value: 'waiting' };
    case 'failed':
      return {
        value: 'failed',
        ...(push?.message && { message: push.message }),
      };
    default:
      return { value: 'unknown' };
  }
}

/**
 * Judges whether a workload's namespace has the value that was pushed last: its ExternalSecrets have read the store after
 * the push. Kubernetes keeps both times in whole seconds, so a read in the second of the push doesn't count.
 *
 * @param properties - the keys in the store that the workload reads
 */
export function judgeArrival(
  { value, pushedAt = NaN, message }: Push,
  tree: ReleaseTree | undefined,
  remoteKeys: ReadonlySet<string>,
): { value: ValueArrival; message?: string } {
  if (value !== 'arrived') {
    return { value, ...(message && { message }) };
  }
  const pulls = (tree?.renderedReleases ?? [])
    .flatMap(({ nodes }) => nodes)
    .filter(node => readsFrom(node, remoteKeys));
  if (pulls.length === 0) {
    return { value: 'unknown' };
  }
  const failure = pulls.map(failureOf).find(text => text !== undefined);
  if (failure !== undefined) {
    return { value: 'failed', message: failure };
  }
  const hasArrived = pulls.every(
    ({ object }) => secondsOf(object?.status?.refreshTime) > pushedAt,
  );
  return { value: hasArrived ? 'arrived' : 'waiting' };
}

function readsFrom(
  { kind, object }: ReleaseTreeNode,
  remoteKeys: ReadonlySet<string>,
): boolean {
  return (
    kind === 'ExternalSecret' &&
    (object?.spec?.data ?? []).some(({ remoteRef }) =>
      remoteKeys.has(remoteRef?.key ?? ''),
    )
  );
}

/** The message of an ExternalSecret that can't read the store. */
function failureOf({ object }: ReleaseTreeNode): string | undefined {
  const ready = (object?.status?.conditions ?? []).find(
    ({ type }) => type === 'Ready',
  );
  return ready?.status === 'False' ? ready.message ?? '' : undefined;
}
