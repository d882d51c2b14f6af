import { isDeepStrictEqual } from 'node:util';
import { invalidField, type FieldError } from '../../status/FieldError';
import type { KubernetesObject } from '../../types';
import { ageColumn, fieldColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { openchoreo } from './group';
import { freeFormObject } from './owner';

export const environment = defineCustomResource({
  ...openchoreo,
  kind: 'Environment',
  plural: 'environments',
  shortNames: ['env', 'envs'],
  isNamespaced: true,
  validateUpdate,
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

/** Transition rule of the CRD. Without the field, the API server reports that the rule can't be evaluated. */
function validateUpdate(
  { spec }: KubernetesObject,
  previous: KubernetesObject,
): FieldError[] {
  const plane = previous.spec?.dataPlaneRef;
  if (!spec || !plane || isDeepStrictEqual(spec.dataPlaneRef, plane)) {
    return [];
  }
  const message = 'dataPlaneRef is immutable once set';
  return [
    invalidField(
      'spec',
      'object',
      spec.dataPlaneRef
        ? message
        : `no such key: dataPlaneRef evaluating rule: ${message}`,
    ),
  ];
}
