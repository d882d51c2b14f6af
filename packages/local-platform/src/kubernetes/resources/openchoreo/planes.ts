import { conditionsSchema } from '../conditionsSchema';
import { defineCustomResource } from '../customResource';
import type { ResourceDefinition, Schema } from '../types';
import { openchoreo } from './group';

const valueFrom: Schema = {
  type: 'object',
  properties: {
    value: { type: 'string' },
    secretKeyRef: {
      type: 'object',
      required: ['name', 'key'],
      properties: {
        name: { type: 'string' },
        namespace: { type: 'string' },
        key: { type: 'string' },
      },
    },
  },
};

const planeStatus: Schema = {
  type: 'object',
  properties: {
    observedGeneration: { type: 'integer', format: 'int64' },
    conditions: conditionsSchema,
    agentConnection: {
      type: 'object',
      properties: {
        connected: { type: 'boolean' },
        connectedAgents: { type: 'integer', format: 'int32' },
        lastConnectedTime: { type: 'string', format: 'date-time' },
        lastDisconnectedTime: { type: 'string', format: 'date-time' },
        lastHeartbeatTime: { type: 'string', format: 'date-time' },
        message: { type: 'string' },
      },
    },
  },
};

export const dataPlane = definePlane({
  kind: 'DataPlane',
  plural: 'dataplanes',
  shortNames: ['dp', 'dps'],
  isNamespaced: true,
});

export const clusterDataPlane = definePlane({
  kind: 'ClusterDataPlane',
  plural: 'clusterdataplanes',
  shortNames: ['cdp', 'cdps'],
  isNamespaced: false,
});

export const workflowPlane = definePlane({
  kind: 'WorkflowPlane',
  plural: 'workflowplanes',
  shortNames: ['wp', 'wps'],
  isNamespaced: true,
});

export const clusterWorkflowPlane = definePlane({
  kind: 'ClusterWorkflowPlane',
  plural: 'clusterworkflowplanes',
  shortNames: ['cwp', 'cwps'],
  isNamespaced: false,
});

interface PlaneOptions {
  kind: string;
  plural: string;
  shortNames: string[];
  isNamespaced: boolean;
}

function definePlane(options: PlaneOptions): ResourceDefinition {
  return defineCustomResource({
    ...openchoreo,
    ...options,
    isSpecRequired: true,
    spec: planeSpec(options),
    status: planeStatus,
  });
}

function planeSpec({ kind, isNamespaced }: PlaneOptions): Schema {
  const required = ['clusterAgent', ...(isNamespaced ? [] : ['planeID'])];
  return {
    type: 'object',
    required,
    properties: {
      planeID: {
        type: 'string',
        minLength: 1,
        maxLength: 63,
        pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
      },
      clusterAgent: {
        type: 'object',
        required: ['clientCA'],
        properties: { clientCA: valueFrom },
      },
      secretStoreRef: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1 } },
      },
      observabilityPlaneRef: {
        type: 'object',
        required: ['kind', 'name'],
        properties: {
          kind: {
            type: 'string',
            enum: isNamespaced
              ? ['ObservabilityPlane', 'ClusterObservabilityPlane']
              : ['ClusterObservabilityPlane'],
          },
          name: { type: 'string', minLength: 1, maxLength: 63 },
        },
      },
      ...(kind.endsWith('DataPlane') && {
        gateway: {
          type: 'object',
          'x-kubernetes-preserve-unknown-fields': true as const,
        },
      }),
    },
  };
}
