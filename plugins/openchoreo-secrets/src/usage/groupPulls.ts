import type { ComponentConsumer } from '@openchoreo-secrets/plugin-common';
import type { UseGroup } from './groupUses';

/** Environments in which it stands the same with a secret. */
export interface PullGroup {
  state: ComponentConsumer['state'];
  environments: string[];
  /** Why it could not be pulled. */
  message?: string;
}

/** Whether a secret has arrived where it is used, said once for environments that have the same; unknown where nobody told. */
export function groupPulls(
  { use, environments }: UseGroup,
  consumers: ComponentConsumer[],
): PullGroup[] {
  const groups = new Map<string, PullGroup>();
  for (const environment of environments) {
    const consumer = consumers.find(
      ({ secret, environment: place }) =>
        secret === use.secret && place === environment,
    );
    const { state = 'unknown', message } = consumer ?? {};
    const id = JSON.stringify([state, message]);
    const group = groups.get(id) ?? { state, environments: [], message };
    group.environments.push(environment);
    groups.set(id, group);
  }
  return [...groups.values()];
}
