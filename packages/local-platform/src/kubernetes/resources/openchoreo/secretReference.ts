import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import { openchoreo } from './group';

export const secretReference = defineCustomResource({
  ...openchoreo,
  kind: 'SecretReference',
  plural: 'secretreferences',
  shortNames: ['sr'],
  isNamespaced: true,
  spec: {
    type: 'object',
    required: ['template', 'data'],
    properties: {
      template: {
        type: 'object',
        properties: {
          type: {
            type: 'string',
            default: 'Opaque',
            enum: [
              'Opaque',
              'kubernetes.io/dockerconfigjson',
              'kubernetes.io/dockercfg',
              'kubernetes.io/basic-auth',
              'kubernetes.io/ssh-auth',
              'kubernetes.io/tls',
              'bootstrap.kubernetes.io/token',
            ],
          },
          metadata: {
            type: 'object',
            properties: {
              annotations: {
                type: 'object',
                additionalProperties: { type: 'string' },
              },
              labels: {
                type: 'object',
                additionalProperties: { type: 'string' },
              },
            },
          },
        },
      },
      data: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['secretKey', 'remoteRef'],
          properties: {
            secretKey: { type: 'string', minLength: 1 },
            remoteRef: {
              type: 'object',
              required: ['key'],
              properties: {
                key: { type: 'string', minLength: 1 },
                property: { type: 'string' },
                version: { type: 'string' },
              },
            },
          },
        },
      },
      refreshInterval: { type: 'string', default: '1h' },
      targetPlane: {
        type: 'object',
        required: ['kind', 'name'],
        properties: {
          kind: {
            type: 'string',
            enum: [
              'WorkflowPlane',
              'ClusterWorkflowPlane',
              'DataPlane',
              'ClusterDataPlane',
            ],
          },
          name: { type: 'string', minLength: 1 },
        },
      },
    },
  },
  status: {
    type: 'object',
    properties: {
      conditions: conditionsSchema,
      lastRefreshTime: { type: 'string', format: 'date-time' },
      secretStores: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'kind'],
          properties: {
            name: { type: 'string' },
            namespace: { type: 'string' },
            kind: { type: 'string' },
          },
        },
      },
    },
  },
});
