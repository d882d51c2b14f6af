import type { Consumer } from '@openchoreo-secrets/plugin-common';

/** Workloads pull every 15 seconds by default; one that takes longer has its own interval. */
const RECENT_PUSH_MS = 5 * 60_000;

/**
 * Adjusts the states of workloads to the last push: a workload that pulled earlier has the old value and pulls soon.
 *
 * @param pushedAt - when the secret was last pushed, if known
 * @param now - milliseconds since 1970
 */
export function sincePush<T extends Consumer>(
  consumers: T[],
  pushedAt: string | undefined,
  now: number,
): T[] {
  const pushed = Date.parse(pushedAt ?? '');
  if (!(now - pushed < RECENT_PUSH_MS)) {
    return consumers;
  }
  return consumers.map(consumer =>
    consumer.state === 'pulled' &&
    Date.parse(consumer.refreshTime ?? '') < pushed
      ? { ...consumer, state: 'pulling' }
      : consumer,
  );
}
