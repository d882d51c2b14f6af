import { fieldColumn, lastSyncColumn, readyColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import type { Schema } from '../types';
import { externalSecrets } from './group';

const remoteRef: Schema = {
  type: 'object',
  required: ['key'],
  properties: {
    key: { type: 'string' },
    property: { type: 'string' },
    version: { type: 'string' },
    metadataPolicy: {
      type: 'string',
      default: 'None',
      enum: ['None', 'Fetch'],
    },
    conversionStrategy: {
      type: 'string',
      default: 'Default',
      enum: ['Default', 'Unicode'],
    },
    decodingStrategy: {
      type: 'string',
      default: 'None',
      enum: ['Auto', 'Base64', 'Base64URL', 'None'],
    },
  },
};

const secretStoreRef: Schema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 253 },
    kind: { type: 'string', enum: ['SecretStore', 'ClusterSecretStore'] },
  },
};

export const externalSecret = defineCustomResource({
  ...externalSecrets,
  version: 'v1',
  kind: 'ExternalSecret',
  plural: 'externalsecrets',
  shortNames: ['es'],
  isNamespaced: true,
  columns: [
    fieldColumn('StoreType', 'spec.secretStoreRef.kind'),
    fieldColumn('Store', 'spec.secretStoreRef.name'),
    fieldColumn('Refresh Interval', 'spec.refreshInterval'),
    readyColumn('Status', 'reason'),
    readyColumn('Ready', 'status'),
    lastSyncColumn,
  ],
  spec: {
    type: 'object',
    properties: {
      refreshInterval: { type: 'string', default: '1h0m0s' },
      refreshPolicy: {
        type: 'string',
        enum: ['CreatedOnce', 'Periodic', 'OnChange'],
      },
      secretStoreRef,
      target: {
        type: 'object',
        default: { creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 253 },
          creationPolicy: {
            type: 'string',
            default: 'Owner',
            enum: ['Owner', 'Orphan', 'Merge', 'None'],
          },
          deletionPolicy: {
            type: 'string',
            default: 'Retain',
            enum: ['Delete', 'Merge', 'Retain'],
          },
          immutable: { type: 'boolean' },
          template: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
      data: {
        type: 'array',
        items: {
          type: 'object',
          required: ['remoteRef', 'secretKey'],
          properties: {
            secretKey: { type: 'string', minLength: 1, maxLength: 253 },
            remoteRef,
            sourceRef: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      },
      dataFrom: {
        type: 'array',
        items: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      },
    },
  },
  status: {
    type: 'object',
    properties: {
      binding: { type: 'object', properties: { name: { type: 'string' } } },
      conditions: conditionsSchema,
      refreshTime: { type: 'string', format: 'date-time' },
      syncedResourceVersion: { type: 'string' },
    },
  },
});
