import { ageColumn, fieldColumn, readyColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import type { Schema } from '../types';
import { externalSecrets } from './group';

const secretKeySelector: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 253 },
    namespace: { type: 'string', minLength: 1, maxLength: 63 },
    key: { type: 'string', minLength: 1, maxLength: 253 },
  },
};

export const clusterSecretStore = defineCustomResource({
  ...externalSecrets,
  version: 'v1',
  kind: 'ClusterSecretStore',
  plural: 'clustersecretstores',
  shortNames: ['css'],
  isNamespaced: false,
  columns: [
    ageColumn,
    readyColumn('Status', 'reason'),
    fieldColumn('Capabilities', 'status.capabilities'),
    readyColumn('Ready', 'status'),
  ],
  spec: {
    type: 'object',
    required: ['provider'],
    properties: {
      controller: { type: 'string' },
      refreshInterval: { type: 'integer' },
      conditions: {
        type: 'array',
        items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      },
      provider: {
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        'x-kubernetes-preserve-unknown-fields': true,
        properties: {
          vault: {
            type: 'object',
            required: ['server'],
            'x-kubernetes-preserve-unknown-fields': true,
            properties: {
              server: { type: 'string' },
              path: { type: 'string' },
              namespace: { type: 'string' },
              version: {
                type: 'string',
                default: 'v2',
                enum: ['v1', 'v2'],
              },
              auth: {
                type: 'object',
                'x-kubernetes-preserve-unknown-fields': true,
                properties: { tokenSecretRef: secretKeySelector },
              },
            },
          },
        },
      },
    },
  },
  status: {
    type: 'object',
    properties: {
      capabilities: { type: 'string' },
      conditions: conditionsSchema,
    },
  },
});
