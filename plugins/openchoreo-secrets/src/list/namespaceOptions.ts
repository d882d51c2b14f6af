import type { Namespace } from '@openchoreo-secrets/plugin-common';

/** A choice in a list of namespaces; `all` stands for every namespace. */
export type NamespaceOption =
  | { id: 'all' }
  | { id: 'namespace'; namespace: Namespace };

/** The namespaces whose name or display name has a text in it; "All namespaces" comes first. */
export function namespaceOptions(
  namespaces: Namespace[],
  search: string,
  allLabel: string | undefined,
): NamespaceOption[] {
  const word = search.trim().toLowerCase();
  const has = (text = '') => text.toLowerCase().includes(word);
  return [
    ...(allLabel && has(allLabel) ? [{ id: 'all' as const }] : []),
    ...namespaces
      .filter(({ name, displayName }) => has(name) || has(displayName))
      .map(namespace => ({ id: 'namespace' as const, namespace })),
  ];
}
