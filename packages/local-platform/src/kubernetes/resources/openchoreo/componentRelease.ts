import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { containerSchema } from './container';
import { invalidField, type FieldError } from '../../status/FieldError';
import type { KubernetesObject } from '../../types';
import type { Schema } from '../types';
import { openchoreo } from './group';
import { componentOwnerSchema, freeFormObject } from './owner';

/** Component type snapshot in a release. */
interface ComponentTypeSnapshot {
  spec: { workloadType: string; resources: { id: string }[] };
}

const componentTypeSnapshotSchema: Schema = {
  type: 'object',
  required: ['name', 'spec'],
  properties: {
    kind: {
      type: 'string',
      enum: ['ComponentType', 'ClusterComponentType'],
      default: 'ComponentType',
    },
    name: { type: 'string', minLength: 1 },
    spec: {
      type: 'object',
      required: ['workloadType', 'resources'],
      'x-kubernetes-preserve-unknown-fields': true,
      properties: {
        workloadType: {
          type: 'string',
          enum: ['deployment', 'statefulset', 'cronjob', 'job', 'proxy'],
        },
        resources: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['id', 'template'],
            'x-kubernetes-preserve-unknown-fields': true,
            properties: {
              id: { type: 'string', minLength: 1 },
              template: freeFormObject,
            },
          },
        },
      },
    },
  },
};

/** Requires the primary resource, whose ID is the workload type. Proxy components don't have one. */
function validatePrimaryResource({ spec }: KubernetesObject): FieldError[] {
  const { componentType } = spec as unknown as {
    componentType: ComponentTypeSnapshot;
  };
  const { workloadType, resources } = componentType.spec;
  return workloadType === 'proxy' ||
    resources.some(({ id }) => id === workloadType)
    ? []
    : [
        invalidField(
          'spec.componentType.spec.resources',
          resources.map(({ id }) => id),
          `no resource has the ID "${workloadType}"`,
        ),
      ];
}

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
    ageColumn,
  ],
  spec: {
    type: 'object',
    required: ['owner', 'componentType', 'workload'],
    properties: {
      owner: componentOwnerSchema,
      componentType: componentTypeSnapshotSchema,
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
  validate: validatePrimaryResource,
});
