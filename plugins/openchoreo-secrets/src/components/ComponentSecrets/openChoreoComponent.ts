import type { Entity } from '@backstage/catalog-model';

const NAMESPACE = 'openchoreo.io/namespace';
const COMPONENT = 'openchoreo.io/component';

export interface OpenChoreoComponent {
  namespace: string;
  component: string;
}

/** Which component of OpenChoreo an entity stands for, as the catalog of OpenChoreo's portals annotates it. */
export function openChoreoComponentOf({
  metadata: { annotations = {} },
}: Entity): OpenChoreoComponent | undefined {
  const { [NAMESPACE]: namespace, [COMPONENT]: component } = annotations;
  return namespace && component ? { namespace, component } : undefined;
}

/**
 * Whether an entity is a component of OpenChoreo, for hosts that lay out entity pages themselves.
 *
 * @public
 */
export function isOpenChoreoComponent(entity: Entity): boolean {
  return openChoreoComponentOf(entity) !== undefined;
}
