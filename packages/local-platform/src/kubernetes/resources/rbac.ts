import { ageColumn, fieldColumn, nameColumn } from './columns';
import { objectSchema } from './objectMetaSchema';
import type { PrinterColumn, ResourceDefinition, Schema } from './types';

const group = 'rbac.authorization.k8s.io';
const strings: Schema = { type: 'array', items: { type: 'string' } };

const rules: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['verbs'],
    properties: {
      apiGroups: strings,
      resources: strings,
      resourceNames: strings,
      nonResourceURLs: strings,
      verbs: strings,
    },
  },
};

const roleRef: Schema = {
  type: 'object',
  required: ['apiGroup', 'kind', 'name'],
  properties: {
    apiGroup: { type: 'string' },
    kind: { type: 'string', enum: ['Role', 'ClusterRole'] },
    name: { type: 'string' },
  },
};

const subjects: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['kind', 'name'],
    properties: {
      apiGroup: { type: 'string' },
      kind: { type: 'string', enum: ['User', 'Group', 'ServiceAccount'] },
      name: { type: 'string' },
      namespace: { type: 'string' },
    },
  },
};

function define(
  kind: string,
  schema: Schema,
  columns: PrinterColumn[] = [],
): ResourceDefinition {
  return {
    group,
    version: 'v1',
    kind,
    plural: `${kind.toLowerCase()}s`,
    singular: kind.toLowerCase(),
    shortNames: [],
    categories: [],
    isNamespaced: !kind.startsWith('Cluster'),
    isCustom: false,
    hasStatus: false,
    schema,
    columns: [nameColumn, ...columns, ageColumn],
    strategy: {},
  };
}

const roleSchema = objectSchema({ rules });
const bindingSchema = objectSchema({ roleRef, subjects }, ['roleRef']);
const roleColumn = fieldColumn('Role', 'roleRef.name');

export const role = define('Role', roleSchema);
export const clusterRole = define('ClusterRole', roleSchema);
export const roleBinding = define('RoleBinding', bindingSchema, [roleColumn]);
export const clusterRoleBinding = define('ClusterRoleBinding', bindingSchema, [
  roleColumn,
]);
