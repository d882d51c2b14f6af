import type { CatalogService } from '@backstage/plugin-catalog-node';
import { COMPONENT_ANNOTATIONS } from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../services/RequestContext';
import type { UsageService } from '../services/usage/UsageService';

export interface FindOwnersOptions {
  usage: UsageService;
  catalog: CatalogService;
  context: RequestContext;
}

/**
 * Finds the owners of the components that use the secrets of a namespace, as the catalog names them. The number of
 * reads doesn't depend on the secrets.
 *
 * @returns entity references of users and groups by the name of the secret; secrets without an owner are absent
 */
export async function findOwners(
  namespace: string,
  { usage, catalog, context }: FindOwnersOptions,
): Promise<Map<string, string[]>> {
  const { secrets } = await usage.getNamespaceUsage(namespace, context);
  const annotation = (name: string) => `metadata.annotations.${name}`;
  const { items } = await catalog.getEntities(
    {
      filter: {
        kind: 'Component',
        [annotation(COMPONENT_ANNOTATIONS.namespace)]: namespace,
      },
      fields: ['metadata.annotations', 'relations'],
    },
    { credentials: context.credentials },
  );
  const ownersOfComponent = new Map<string, string[]>();
  for (const { metadata, relations = [] } of items) {
    const component = metadata.annotations?.[COMPONENT_ANNOTATIONS.component];
    if (component !== undefined) {
      const owners = relations
        .filter(({ type }) => type === 'ownedBy')
        .map(({ targetRef }) => targetRef);
      const others = ownersOfComponent.get(component) ?? [];
      ownersOfComponent.set(component, [...others, ...owners]);
    }
  }
  return new Map(
    secrets
      .map(({ name, components }): [string, string[]] => [
        name,
        [...new Set(components.flatMap(it => ownersOfComponent.get(it) ?? []))],
      ])
      .filter(([, owners]) => owners.length > 0),
  );
}
