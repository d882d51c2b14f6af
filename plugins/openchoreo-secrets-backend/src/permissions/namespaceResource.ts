import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_NAMESPACE } from '@openchoreo-secrets/plugin-common';

/** An OpenChoreo namespace, as permission rules see it. */
export interface NamespaceResource {
  name: string;
}

/** Rules are applied to single namespaces, never turned into a query. */
export type NamespaceQuery = Record<string, never>;

/**
 * The resource about which the permissions of secrets are asked.
 *
 * @public
 */
export const namespaceResourceRef = createPermissionResourceRef<
  NamespaceResource,
  NamespaceQuery
>().with({
  pluginId: 'openchoreo-secrets',
  resourceType: RESOURCE_TYPE_NAMESPACE,
});
