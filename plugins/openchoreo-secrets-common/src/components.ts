/** The annotations of OpenChoreo's portals that name the component of a catalog entity. */
export const COMPONENT_ANNOTATIONS = {
  namespace: 'openchoreo.io/namespace',
  component: 'openchoreo.io/component',
} as const;
