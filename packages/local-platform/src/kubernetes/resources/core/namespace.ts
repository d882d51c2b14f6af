import { isJsonObject, type KubernetesObject } from '../../types';
import { ageColumn, fieldColumn, nameColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { objectSchema } from '../objectMetaSchema';
import type { ResourceDefinition } from '../types';

const NAME_LABEL = 'kubernetes.io/metadata.name';

export const namespace: ResourceDefinition = {
  group: '',
  version: 'v1',
  kind: 'Namespace',
  plural: 'namespaces',
  singular: 'namespace',
  shortNames: ['ns'],
  categories: [],
  isNamespaced: false,
  isCustom: false,
  hasStatus: true,
  isNamedByLabel: true,
  selectableFields: ['status.phase'],
  columns: [nameColumn, fieldColumn('Status', 'status.phase'), ageColumn],
  schema: objectSchema({
    spec: {
      type: 'object',
      properties: { finalizers: { type: 'array', items: { type: 'string' } } },
    },
    status: {
      type: 'object',
      properties: { phase: { type: 'string' }, conditions: conditionsSchema },
    },
  }),
  strategy: { prepare },
};

function prepare(
  object: KubernetesObject,
  previous?: KubernetesObject,
): KubernetesObject {
  const { metadata } = object;
  const status = isJsonObject(object.status) ? object.status : {};
  return {
    ...object,
    metadata: {
      ...metadata,
      labels: { ...metadata.labels, [NAME_LABEL]: metadata.name },
    },
    spec: previous?.spec ?? { finalizers: ['kubernetes'] },
    status: {
      ...status,
      phase: metadata.deletionTimestamp ? 'Terminating' : 'Active',
    },
  };
}
