import { defineCustomResource } from '../customResource';
import type { ResourceDefinition, Schema } from '../types';
import { openchoreo } from './group';

const name: Schema = { type: 'string', minLength: 1 };

const anyObject: Schema = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
};

export const clusterAuthzRole = defineRole({
  kind: 'ClusterAuthzRole',
  plural: 'clusterauthzroles',
  isNamespaced: false,
});

export const authzRole = defineRole({
  kind: 'AuthzRole',
  plural: 'authzroles',
  isNamespaced: true,
});

export const clusterAuthzRoleBinding = defineRoleBinding({
  kind: 'ClusterAuthzRoleBinding',
  plural: 'clusterauthzrolebindings',
  isNamespaced: false,
});

export const authzRoleBinding = defineRoleBinding({
  kind: 'AuthzRoleBinding',
  plural: 'authzrolebindings',
  isNamespaced: true,
});

interface AuthorizationOptions {
  kind: string;
  plural: string;
  isNamespaced: boolean;
}

function defineRole(options: AuthorizationOptions): ResourceDefinition {
  return defineCustomResource({
    ...openchoreo,
    ...options,
    isSpecRequired: true,
    status: anyObject,
    spec: {
      type: 'object',
      required: ['actions'],
      properties: {
        actions: { type: 'array', minItems: 1, items: name },
        description: { type: 'string' },
      },
    },
  });
}

function defineRoleBinding(options: AuthorizationOptions): ResourceDefinition {
  const roleKinds = options.isNamespaced
    ? ['AuthzRole', 'ClusterAuthzRole']
    : ['ClusterAuthzRole'];
  return defineCustomResource({
    ...openchoreo,
    ...options,
    isSpecRequired: true,
    status: anyObject,
    spec: {
      type: 'object',
      required: ['entitlement', 'roleMappings'],
      properties: {
        entitlement: {
          type: 'object',
          required: ['claim', 'value'],
          properties: { claim: name, value: name },
        },
        roleMappings: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['roleRef'],
            properties: {
              roleRef: {
                type: 'object',
                required: ['kind', 'name'],
                properties: {
                  kind: { type: 'string', enum: roleKinds },
                  name,
                },
              },
              scope: anyObject,
              conditions: { type: 'array', items: anyObject },
            },
          },
        },
        effect: { type: 'string', enum: ['allow', 'deny'], default: 'allow' },
      },
    },
  });
}
