import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource that the permissions of secrets are about: an OpenChoreo namespace, by its name.
 *
 * @public
 */
export const RESOURCE_TYPE_NAMESPACE = 'openchoreo-secrets-namespace';

/**
 * See which secrets a namespace has: names, types, planes, keys and labels, never a value.
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
 * See the value of one key at a time.
 *
 * @public
 */
export const secretRevealPermission = createPermission({
  name: 'openchoreo-secrets.secret.reveal',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/**
 * Restart the workloads that use a secret.
 *
 * @public
 */
export const workloadRestartPermission = createPermission({
  name: 'openchoreo-secrets.workload.restart',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NAMESPACE,
});

/**
 * See the platform view: all namespaces at once.
 *
 * @public
 */
export const platformReadPermission = createPermission({
  name: 'openchoreo-secrets.platform.read',
  attributes: { action: 'read' },
});

/**
 * The permissions about the secrets of one namespace.
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
export const openchoreoSecretsPermissions = [
  ...namespacePermissions,
  workloadRestartPermission,
  platformReadPermission,
];
