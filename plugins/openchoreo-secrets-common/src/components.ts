/** Annotations that OpenChoreo portals set on catalog entities to name the component. */
export const COMPONENT_ANNOTATIONS = {
  namespace: 'openchoreo.io/namespace',
  component: 'openchoreo.io/component',
} as const;
