import type {
  NamespaceUsage,
  SecretUse,
} from '@openchoreo-secrets/plugin-common';

/** Which components refer to which keys, secret by secret. */
export function summarizeUses(uses: SecretUse[]): NamespaceUsage['secrets'] {
  const components = new Map<string, Set<string>>();
  const keys = new Map<string, Set<string>>();
  for (const { secret, component, key } of uses) {
    add(components, secret, component);
    add(keys, secret, key);
  }
  return [...components.keys()].sort().map(name => ({
    name,
    components: sortedOf(components, name),
    keys: sortedOf(keys, name),
  }));
}

function add(
  sets: Map<string, Set<string>>,
  name: string,
  value: string | undefined,
): void {
  const values = sets.get(name) ?? new Set();
  sets.set(name, value === undefined ? values : values.add(value));
}

function sortedOf(sets: Map<string, Set<string>>, name: string): string[] {
  return [...(sets.get(name) ?? [])].sort();
}
