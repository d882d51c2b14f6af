import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { openchoreo } from './group';
import { freeFormObject } from './owner';

export const environment = defineCustomResource({
  ...openchoreo,
  kind: 'Environment',
  plural: 'environments',
  shortNames: ['env'],
  isNamespaced: true,
  columns: [
    fieldColumn('Plane-Kind', 'spec.dataPlaneRef.kind'),
    fieldColumn('Plane', 'spec.dataPlaneRef.name'),
    fieldColumn('Production', 'spec.isProduction'),
    ageColumn,
  ],
  spec: {
    type: 'object',
    properties: {
      dataPlaneRef: {
        type: 'object',
        required: ['kind', 'name'],
        properties: {
          kind: { type: 'string', enum: ['DataPlane', 'ClusterDataPlane'] },
          name: { type: 'string', minLength: 1 },
        },
      },
      isProduction: { type: 'boolean' },
      gateway: freeFormObject,
    },
  },
  status: { type: 'object', properties: { conditions: conditionsSchema } },
});
