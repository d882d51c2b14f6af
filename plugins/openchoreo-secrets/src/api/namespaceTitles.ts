import type { Namespace } from '@openchoreo-secrets/plugin-common';
import { useMemo } from 'react';
import { useNamespaces } from './queries';

/** "Acme Corp", or the name if the namespace has no display name. */
export function namespaceTitle({ name, displayName }: Namespace): string {
  return displayName || name;
}

/** "Acme Corp (acme-corp)", or the name alone. */
export function namespaceText({ name, displayName }: Namespace): string {
  return displayName && displayName !== name
    ? `${displayName} (${name})`
    : name;
}

export interface NamespaceTitles {
  /** The title of a namespace; its name until the namespaces are loaded. */
  title(name: string): string;
  /** Title and name of a namespace. */
  text(name: string): string;
}

/** The titles of the namespaces that the person has access to. */
export function useNamespaceTitles(): NamespaceTitles {
  const { data } = useNamespaces();
  return useMemo(() => {
    const known = new Map(data?.map(it => [it.name, it] as const));
    return {
      title: name => namespaceTitle(known.get(name) ?? { name }),
      text: name => namespaceText(known.get(name) ?? { name }),
    };
  }, [data]);
}
