import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { openchoreo } from './group';
import { freeFormObject } from './owner';

export const project = defineCustomResource({
  ...openchoreo,
  kind: 'Project',
  plural: 'projects',
  shortNames: ['proj', 'projs'],
  isNamespaced: true,
  isSpecRequired: true,
  columns: [
    fieldColumn('Pipeline', 'spec.deploymentPipelineRef.name'),
    ageColumn,
  ],
  spec: {
    type: 'object',
    required: ['type'],
    properties: {
      type: {
        type: 'object',
        required: ['name'],
        properties: {
          kind: {
            type: 'string',
            enum: ['ProjectType', 'ClusterProjectType'],
            default: 'ProjectType',
          },
          name: {
            type: 'string',
            minLength: 1,
            pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
          },
        },
      },
      deploymentPipelineRef: {
        type: 'object',
        required: ['name'],
        properties: {
          kind: {
            type: 'string',
            enum: ['DeploymentPipeline'],
            default: 'DeploymentPipeline',
          },
          name: { type: 'string', minLength: 1, maxLength: 63 },
        },
      },
      parameters: freeFormObject,
    },
  },
  status: { type: 'object', properties: { conditions: conditionsSchema } },
});
