import type { Consumer } from '@openchoreo-secrets/plugin-common';

/** Workloads pull every 15 seconds; one that has not by then pulls less often, and its time says the rest. */
const RECENT_PUSH_MS = 5 * 60_000;

/**
 * What workloads have since a secret was pushed: one that pulled before has the value of before, and will pull soon.
 *
 * @param pushedAt - when the secret was pushed last, where that is known
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
