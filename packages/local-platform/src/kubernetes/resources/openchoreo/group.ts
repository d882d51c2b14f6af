/** API group of OpenChoreo. */
export const openchoreo = {
  group: 'openchoreo.dev',
  version: 'v1alpha1',
  categories: ['openchoreo'],
};
