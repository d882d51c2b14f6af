/** The group of OpenChoreo's own resources. */
export const openchoreo = {
  group: 'openchoreo.dev',
  version: 'v1alpha1',
  categories: ['openchoreo'],
};
