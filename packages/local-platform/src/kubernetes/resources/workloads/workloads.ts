import { ageColumn, fieldColumn, nameColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { freeFormObject } from '../openchoreo/owner';
import { objectSchema } from '../objectMetaSchema';
import type { PrinterColumn, ResourceDefinition, Schema } from '../types';

const count: Schema = { type: 'integer', format: 'int32' };

/** Schema of a pod template. The spec is free-form because the platform doesn't run containers. */
const template: Schema = {
  type: 'object',
  properties: {
    metadata: {
      type: 'object',
      properties: {
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        annotations: {
          type: 'object',
          additionalProperties: { type: 'string' },
        },
      },
    },
    spec: freeFormObject,
  },
};

const status: Schema = {
  type: 'object',
  properties: {
    observedGeneration: { type: 'integer', format: 'int64' },
    replicas: count,
    updatedReplicas: count,
    readyReplicas: count,
    availableReplicas: count,
    conditions: conditionsSchema,
  },
};

/** `apps/v1` Deployment, limited to the fields that OpenChoreo's component types render. */
export const deployment = defineWorkload({
  group: 'apps',
  kind: 'Deployment',
  plural: 'deployments',
  shortNames: ['deploy'],
  columns: [
    fieldColumn('Ready', 'status.readyReplicas'),
    fieldColumn('Up-to-date', 'status.updatedReplicas'),
    fieldColumn('Available', 'status.availableReplicas'),
  ],
  spec: {
    type: 'object',
    required: ['selector', 'template'],
    properties: {
      replicas: { ...count, default: 1 },
      selector: freeFormObject,
      strategy: freeFormObject,
      template,
    },
  },
  status,
});

/** `apps/v1` ReplicaSet. */
export const replicaSet = defineWorkload({
  group: 'apps',
  kind: 'ReplicaSet',
  plural: 'replicasets',
  shortNames: ['rs'],
  columns: [
    fieldColumn('Desired', 'spec.replicas'),
    fieldColumn('Current', 'status.replicas'),
    fieldColumn('Ready', 'status.readyReplicas'),
  ],
  spec: {
    type: 'object',
    required: ['selector', 'template'],
    properties: { replicas: count, selector: freeFormObject, template },
  },
  status,
});

/** `v1` Pod. */
export const pod = defineWorkload({
  group: '',
  kind: 'Pod',
  plural: 'pods',
  shortNames: ['po'],
  columns: [fieldColumn('Status', 'status.phase')],
  spec: freeFormObject,
  status: {
    type: 'object',
    properties: {
      phase: { type: 'string' },
      startTime: { type: 'string', format: 'date-time' },
      conditions: conditionsSchema,
    },
  },
});

interface WorkloadOptions
  extends Pick<ResourceDefinition, 'group' | 'kind' | 'plural' | 'shortNames'> {
  columns: PrinterColumn[];
  spec: Schema;
  status: Schema;
}

function defineWorkload({
  columns,
  spec,
  status: statusSchema,
  ...names
}: WorkloadOptions): ResourceDefinition {
  return {
    ...names,
    version: 'v1',
    singular: names.kind.toLowerCase(),
    categories: ['all'],
    isNamespaced: true,
    isCustom: false,
    hasGeneration: true,
    hasStatus: true,
    schema: objectSchema({ spec, status: statusSchema }),
    columns: [nameColumn, ...columns, ageColumn],
    strategy: {},
  };
}
