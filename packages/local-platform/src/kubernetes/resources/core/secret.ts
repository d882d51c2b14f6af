import { isJsonObject, type KubernetesObject } from '../../types';
import { validateSecret, validateSecretUpdate } from '../../validation/secret';
import { ageColumn, fieldColumn, nameColumn } from '../columns';
import { objectSchema } from '../objectMetaSchema';
import type { ResourceDefinition } from '../types';

export const secret: ResourceDefinition = {
  group: '',
  version: 'v1',
  kind: 'Secret',
  plural: 'secrets',
  singular: 'secret',
  shortNames: [],
  categories: [],
  isNamespaced: true,
  isCustom: false,
  hasStatus: false,
  selectableFields: ['type'],
  columns: [
    nameColumn,
    fieldColumn('Type', 'type'),
    {
      name: 'Data',
      type: 'integer',
      value: ({ data }) => (isJsonObject(data) ? Object.keys(data).length : 0),
    },
    ageColumn,
  ],
  schema: objectSchema({
    type: { type: 'string' },
    immutable: { type: 'boolean' },
    data: {
      type: 'object',
      additionalProperties: { type: 'string', format: 'byte' },
    },
    stringData: { type: 'object', additionalProperties: { type: 'string' } },
  }),
  strategy: {
    prepare,
    validate: validateSecret,
    validateUpdate: validateSecretUpdate,
  },
};

/** Moves the write-only `stringData` into `data`. */
function prepare({
  stringData,
  data,
  ...object
}: KubernetesObject): KubernetesObject {
  const written = Object.entries(isJsonObject(stringData) ? stringData : {});
  const encoded = Object.fromEntries(
    written.map(([key, text]) => [
      key,
      Buffer.from(String(text), 'utf8').toString('base64'),
    ]),
  );
  const merged = { ...(isJsonObject(data) ? data : {}), ...encoded };
  return {
    ...object,
    type: object.type || 'Opaque',
    ...(Object.keys(merged).length > 0 && { data: merged }),
  } as KubernetesObject;
}
