import type { Entity } from '@backstage/catalog-model';
import { COMPONENT_ANNOTATIONS } from '@openchoreo-secrets/plugin-common';

/** A component as OpenChoreo identifies it. */
export interface OpenChoreoComponent {
  namespace: string;
  component: string;
}

/** Reads the OpenChoreo component of an entity from its annotations. */
export function openChoreoComponentOf({
  metadata: { annotations = {} },
}: Entity): OpenChoreoComponent | undefined {
  const namespace = annotations[COMPONENT_ANNOTATIONS.namespace];
  const component = annotations[COMPONENT_ANNOTATIONS.component];
  return namespace && component ? { namespace, component } : undefined;
}

/**
 * Checks whether an entity is an OpenChoreo component, for apps that lay out entity pages themselves.
 *
 * @public
 */
export function isOpenChoreoComponent(entity: Entity): boolean {
  return openChoreoComponentOf(entity) !== undefined;
}
