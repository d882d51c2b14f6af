import type { SecretUse } from '@openchoreo-secrets/plugin-common';

/** The same use in all environments that have it. */
export interface UseGroup {
  use: SecretUse;
  /** Empty for builds, and for what counts from the next release on. */
  environments: string[];
}

/** Says once what is so in several environments; what is broken comes first, then what may be. */
export function groupUses(uses: SecretUse[]): UseGroup[] {
  const groups = new Map<string, UseGroup>();
  for (const use of uses) {
    const { environment, ...rest } = use;
    const id = JSON.stringify(rest);
    const group = groups.get(id) ?? { use, environments: [] };
    groups.set(id, group);
    if (environment !== undefined) {
      group.environments.push(environment);
    }
  }
  return [...groups.values()].sort((a, b) => rankOf(a.use) - rankOf(b.use));
}

function rankOf({ problem }: SecretUse): number {
  if (!problem) {
    return 2;
  }
  return problem.broken ? 0 : 1;
}
