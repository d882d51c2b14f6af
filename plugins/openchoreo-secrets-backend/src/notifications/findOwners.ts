import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { COMPONENT_ANNOTATIONS } from '@openchoreo-secrets/plugin-common';
import type { RequestContext } from '../services/RequestContext';
import type { SecretId } from '../services/secrets/SecretsService';
import type { UsageService } from '../services/usage/UsageService';

export interface FindOwnersOptions {
  usage: UsageService;
  catalog: CatalogService;
  context: RequestContext;
}

/**
 * Finds the owners of the components that use a secret, as the catalog names them.
 *
 * @returns entity references of users and groups; empty if no component with an owner uses the secret
 */
export async function findOwners(
  secret: SecretId,
  { usage, catalog, context }: FindOwnersOptions,
): Promise<string[]> {
  const { uses } = await usage.getSecretUsage(secret, context);
  const components = [...new Set(uses.map(({ component }) => component))];
  if (components.length === 0) {
    return [];
  }
  return ownersOf(secret.namespace, components, catalog, context.credentials);
}

async function ownersOf(
  namespace: string,
  components: string[],
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<string[]> {
  const annotation = (name: string) => `metadata.annotations.${name}`;
  const { items } = await catalog.getEntities(
    {
      filter: {
        kind: 'Component',
        [annotation(COMPONENT_ANNOTATIONS.namespace)]: namespace,
        [annotation(COMPONENT_ANNOTATIONS.component)]: components,
      },
      fields: ['relations'],
    },
    { credentials },
  );
  const owners = items
    .flatMap(({ relations = [] }) => relations)
    .filter(({ type }) => type === 'ownedBy')
    .map(({ targetRef }) => targetRef);
  return [...new Set(owners)];
}
