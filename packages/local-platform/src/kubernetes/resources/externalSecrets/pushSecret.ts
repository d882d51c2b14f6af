import { ageColumn, lastSyncColumn, readyColumn } from '../columns';
import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { externalSecrets } from './group';
import { labelSelectorSchema } from './labelSelectorSchema';

export const pushSecret = defineCustomResource({
  ...externalSecrets,
  version: 'v1alpha1',
  kind: 'PushSecret',
  plural: 'pushsecrets',
  shortNames: ['ps'],
  isNamespaced: true,
  columns: [ageColumn, readyColumn('Status', 'reason'), lastSyncColumn],
  spec: {
    type: 'object',
    required: ['secretStoreRefs', 'selector'],
    properties: {
      refreshInterval: { type: 'string', default: '1h0m0s' },
      updatePolicy: {
        type: 'string',
        default: 'Replace',
        enum: ['Replace', 'IfNotExists'],
      },
      deletionPolicy: {
        type: 'string',
        default: 'None',
        enum: ['Delete', 'None'],
      },
      secretStoreRefs: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', minLength: 1, maxLength: 253 },
            kind: {
              type: 'string',
              default: 'SecretStore',
              enum: ['SecretStore', 'ClusterSecretStore'],
            },
            labelSelector: labelSelectorSchema,
          },
        },
      },
      selector: {
        type: 'object',
        minProperties: 1,
        maxProperties: 1,
        properties: {
          secret: {
            type: 'object',
            properties: {
              name: { type: 'string', minLength: 1, maxLength: 253 },
              selector: labelSelectorSchema,
            },
          },
        },
      },
      data: {
        type: 'array',
        items: {
          type: 'object',
          required: ['match'],
          properties: {
            match: {
              type: 'object',
              required: ['remoteRef'],
              properties: {
                secretKey: { type: 'string' },
                remoteRef: {
                  type: 'object',
                  required: ['remoteKey'],
                  properties: {
                    remoteKey: { type: 'string' },
                    property: { type: 'string' },
                  },
                },
              },
            },
            metadata: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
            conversionStrategy: {
              type: 'string',
              default: 'None',
              enum: ['None', 'ReverseUnicode'],
            },
          },
        },
      },
    },
  },
  status: {
    type: 'object',
    properties: {
      conditions: conditionsSchema,
      refreshTime: { type: 'string', format: 'date-time' },
      syncedResourceVersion: { type: 'string' },
      syncedPushSecrets: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
    },
  },
});
