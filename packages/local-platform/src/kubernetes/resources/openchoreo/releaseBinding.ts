import { isDeepStrictEqual } from 'node:util';
import { invalidField, type FieldError } from '../../status/FieldError';
import type { KubernetesObject } from '../../types';
import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { containerOverrideSchema } from './container';
import { openchoreo } from './group';
import { componentOwnerSchema, freeFormObject } from './owner';

export const releaseBinding = defineCustomResource({
  ...openchoreo,
  kind: 'ReleaseBinding',
  plural: 'releasebindings',
  shortNames: ['rb'],
  isNamespaced: true,
  isSpecRequired: true,
  validateUpdate,
  columns: [
    fieldColumn('Component', 'spec.owner.componentName'),
    fieldColumn('Environment', 'spec.environment'),
    fieldColumn('Release', 'spec.releaseName'),
    fieldColumn('State', 'spec.state', 1),
    ageColumn,
  ],
  spec: {
    type: 'object',
    required: ['owner', 'environment'],
    properties: {
      owner: componentOwnerSchema,
      environment: { type: 'string', minLength: 1 },
      releaseName: { type: 'string', minLength: 1 },
      state: {
        type: 'string',
        enum: ['Active', 'Undeploy'],
        default: 'Active',
      },
      componentTypeEnvironmentConfigs: freeFormObject,
      traitEnvironmentConfigs: freeFormObject,
      workloadOverrides: {
        type: 'object',
        properties: { container: containerOverrideSchema },
      },
    },
  },
  status: {
    type: 'object',
    properties: {
      conditions: conditionsSchema,
      secretReferenceNames: { type: 'array', items: { type: 'string' } },
    },
  },
});

/** Transition rules of the CRD. Like the API server, messages contain the field type instead of the value. */
function validateUpdate(
  next: KubernetesObject,
  previous: KubernetesObject,
): FieldError[] {
  const types = { owner: 'object', environment: 'string' };
  return Object.entries(types).flatMap(([field, type]) =>
    isDeepStrictEqual(next.spec?.[field], previous.spec?.[field])
      ? []
      : [invalidField(`spec.${field}`, type, `spec.${field} is immutable`)],
  );
}
