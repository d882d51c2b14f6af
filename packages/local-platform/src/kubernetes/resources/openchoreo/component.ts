import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { openchoreo } from './group';
import { freeFormObject, projectOwnerSchema } from './owner';

export const component = defineCustomResource({
  ...openchoreo,
  kind: 'Component',
  plural: 'components',
  shortNames: ['comp', 'comps'],
  isNamespaced: true,
  isSpecRequired: true,
  columns: [
    fieldColumn('Project', 'spec.owner.projectName'),
    fieldColumn('Component-Type', 'spec.componentType.name'),
    ageColumn,
  ],
  spec: {
    type: 'object',
    required: ['owner', 'componentType'],
    properties: {
      owner: projectOwnerSchema,
      componentType: {
        type: 'object',
        required: ['name'],
        properties: {
          kind: {
            type: 'string',
            enum: ['ComponentType', 'ClusterComponentType'],
            default: 'ComponentType',
          },
          name: {
            type: 'string',
            pattern:
              '^(deployment|statefulset|cronjob|job|proxy)/[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
          },
        },
      },
      autoBuild: { type: 'boolean' },
      autoDeploy: { type: 'boolean' },
      parameters: freeFormObject,
      traits: { type: 'array', items: freeFormObject },
      workflow: {
        type: 'object',
        required: ['name'],
        properties: {
          kind: {
            type: 'string',
            enum: ['Workflow', 'ClusterWorkflow'],
            default: 'Workflow',
          },
          name: { type: 'string', minLength: 1 },
          parameters: freeFormObject,
        },
      },
    },
  },
  status: { type: 'object', properties: { conditions: conditionsSchema } },
});
