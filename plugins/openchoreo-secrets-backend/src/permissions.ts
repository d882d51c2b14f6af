import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_NAMESPACE } from '@openchoreo-secrets/plugin-common';
import { z } from 'zod/v4';

/**
 * The resource of permission rules: an OpenChoreo namespace.
 *
 * @public
 */
export interface NamespaceResource {
  name: string;
}

/**
 * Rules are only applied to single namespaces, so there are no queries.
 *
 * @public
 */
export type NamespaceQuery = Record<string, never>;

/**
 * The resource type of all secret permissions.
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

/** Allows the given namespaces. */
export const isInNamespace = createPermissionRule({
  name: 'IS_IN_NAMESPACE',
  description: 'Allow secrets of the given OpenChoreo namespaces',
  resourceRef: namespaceResourceRef,
  paramsSchema: z.object({
    namespaces: z.array(z.string()).describe('Names of OpenChoreo namespaces'),
  }),
  apply: ({ name }, { namespaces }) => namespaces.includes(name),
  toQuery: () => ({}),
});

const exported = createConditionExports({
  resourceRef: namespaceResourceRef,
  rules: { isInNamespace },
});

/**
 * Conditions for permission policies.
 *
 * @public
 */
export const namespaceConditions = exported.conditions;

/**
 * Creates a conditional decision from {@link namespaceConditions}.
 *
 * @public
 */
export const createNamespaceConditionalDecision =
  exported.createConditionalDecision;
