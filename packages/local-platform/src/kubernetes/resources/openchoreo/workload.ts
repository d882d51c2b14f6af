import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { containerSchema } from './container';
import { openchoreo } from './group';
import { componentOwnerSchema, freeFormObject } from './owner';

export const workload = defineCustomResource({
  ...openchoreo,
  kind: 'Workload',
  plural: 'workloads',
  shortNames: ['wl'],
  isNamespaced: true,
  isSpecRequired: true,
  columns: [
    fieldColumn('Project', 'spec.owner.projectName'),
    fieldColumn('Component', 'spec.owner.componentName'),
    fieldColumn('Image', 'spec.container.image', 1),
    ageColumn,
  ],
  spec: {
    type: 'object',
    required: ['owner', 'container'],
    properties: {
      owner: componentOwnerSchema,
      container: containerSchema,
      endpoints: freeFormObject,
      dependencies: freeFormObject,
    },
  },
  status: { type: 'object', properties: { conditions: conditionsSchema } },
});
