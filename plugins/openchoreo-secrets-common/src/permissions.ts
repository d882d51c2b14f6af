import {
  createPermission,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Resource type of the secret permissions: an OpenChoreo namespace, identified by name.
 *
 * @public
 */
export const RESOURCE_TYPE_NAMESPACE = 'openchoreo-secrets-namespace';

/**
 * Permission to view the secrets of a namespace: names, types, planes, keys, and labels, never values.
 *
 * @public
 */
export const secretReadPermission = createPermission({
  name: 'openchoreo-secrets.secret.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/** @public */
export const secretCreatePermission = createPermission({
  name: 'openchoreo-secrets.secret.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/** @public */
export const secretUpdatePermission = createPermission({
  name: 'openchoreo-secrets.secret.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/** @public */
export const secretDeletePermission = createPermission({
  name: 'openchoreo-secrets.secret.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/**
 * Permission to view the value of one key at a time.
 *
 * @public
 */
export const secretRevealPermission = createPermission({
  name: 'openchoreo-secrets.secret.reveal',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/**
 * Permission to restart the workloads that use a secret.
 *
 * @public
 */
export const workloadRestartPermission = createPermission({
  name: 'openchoreo-secrets.workload.restart',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/**
 * Permission to open the platform view with all namespaces.
 *
 * @public
 */
export const platformReadPermission = createPermission({
  name: 'openchoreo-secrets.platform.read',
  attributes: { action: 'read' },
});

/**
 * The permissions on the secrets of a namespace.
 *
 * @public
 */
export const namespacePermissions = [
  secretReadPermission,
  secretCreatePermission,
  secretUpdatePermission,
  secretDeletePermission,
  secretRevealPermission,
];

/** @public */
export const openchoreoSecretsPermissions: (
  | ResourcePermission<typeof RESOURCE_TYPE_NAMESPACE>
  | BasicPermission
)[] = [
  ...namespacePermissions,
  workloadRestartPermission,
  platformReadPermission,
];
