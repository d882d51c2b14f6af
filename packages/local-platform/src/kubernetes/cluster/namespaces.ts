import { namespace as namespaceDefinition } from '../resources/core/namespace';
import type { ResourceDefinition } from '../resources/types';
import { forbidden, notFound } from '../status/errors';
import type { ObjectStore } from '../storage/types';

const PROTECTED = ['default', 'kube-system', 'kube-public'];

/** Throws if the namespace doesn't exist or is terminating. */
export function requireNamespace(
  store: ObjectStore,
  definition: ResourceDefinition,
  namespace: string | undefined,
  name: string,
): void {
  if (!definition.isNamespaced || !namespace) {
    return;
  }
  const found = store.get(namespaceDefinition, undefined, namespace);
  if (!found) {
    throw notFound(namespaceDefinition, namespace);
  }
  if (found.metadata.deletionTimestamp) {
    throw forbidden(
      definition,
      name,
      `unable to create new content in namespace ${namespace} because it is being terminated`,
      {
        reason: 'NamespaceTerminating',
        message: `namespace ${namespace} is being terminated`,
        field: 'metadata.namespace',
      },
    );
  }
}

export function refuseProtectedNamespace(
  definition: ResourceDefinition,
  name: string,
): void {
  if (definition === namespaceDefinition && PROTECTED.includes(name)) {
    throw forbidden(definition, name, 'this namespace may not be deleted');
  }
}

/** Removes a terminating namespace once it's empty. */
export function finishNamespace(
  store: ObjectStore,
  definitions: readonly ResourceDefinition[],
  name: string | undefined,
): void {
  const namespace = name && store.get(namespaceDefinition, undefined, name);
  if (!namespace || !namespace.metadata.deletionTimestamp) {
    return;
  }
  const isEmpty = definitions
    .filter(({ isNamespaced }) => isNamespaced)
    .every(
      definition =>
        store.range({ definition, namespace: namespace.metadata.name })
          .count === 0,
    );
  if (isEmpty) {
    store.delete(namespaceDefinition, namespace);
  }
}
