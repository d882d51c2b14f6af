import { fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { containerSchema } from './container';
import { openchoreo } from './group';
import { componentOwnerSchema, freeFormObject } from './owner';

export const componentRelease = defineCustomResource({
  ...openchoreo,
  kind: 'ComponentRelease',
  plural: 'componentreleases',
  shortNames: ['crel'],
  isNamespaced: true,
  isSpecRequired: true,
  columns: [
    fieldColumn('Project', 'spec.owner.projectName'),
    fieldColumn('Component', 'spec.owner.componentName'),
  ],
  spec: {
    type: 'object',
    required: ['owner', 'componentType', 'workload'],
    properties: {
      owner: componentOwnerSchema,
      componentType: freeFormObject,
      componentProfile: freeFormObject,
      traits: { type: 'array', items: freeFormObject },
      workload: {
        type: 'object',
        required: ['container'],
        properties: {
          container: containerSchema,
          endpoints: freeFormObject,
          dependencies: freeFormObject,
        },
      },
    },
  },
  status: { type: 'object', properties: { conditions: conditionsSchema } },
});
