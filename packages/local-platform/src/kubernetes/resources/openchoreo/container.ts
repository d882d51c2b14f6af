import type { Schema } from '../types';

/** Schema of a value or a reference to a SecretReference key in the same namespace. */
const valueOrReference: Record<string, Schema> = {
  value: { type: 'string' },
  valueFrom: {
    type: 'object',
    properties: {
      secretKeyRef: {
        type: 'object',
        properties: { name: { type: 'string' }, key: { type: 'string' } },
      },
    },
  },
};

const variables: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['key'],
    properties: { key: { type: 'string', minLength: 1 }, ...valueOrReference },
  },
};

const files: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['key', 'mountPath'],
    properties: {
      key: { type: 'string', minLength: 1 },
      mountPath: { type: 'string', minLength: 1 },
      ...valueOrReference,
    },
  },
};

const texts: Schema = { type: 'array', items: { type: 'string' } };

export const containerSchema: Schema = {
  type: 'object',
  required: ['image'],
  properties: {
    image: { type: 'string', minLength: 1 },
    command: texts,
    args: texts,
    env: variables,
    files,
  },
};

/** Schema of environment overrides; entries replace container entries with the same key. */
export const containerOverrideSchema: Schema = {
  type: 'object',
  properties: { env: variables, files },
};
