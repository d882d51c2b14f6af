import type { SecretTypeDefinition } from '../types';

export const basicAuth: SecretTypeDefinition = {
  type: 'kubernetes.io/basic-auth',
  label: 'Basic auth',
  description: 'Username and password',
  categories: ['generic', 'git-credentials'],
  fields: [
    { key: 'username', label: 'Username', isRequired: false, isPublic: true },
    {
      key: 'password',
      label: 'Password or token',
      isRequired: true,
      canBeGenerated: true,
    },
  ],
  hasFreeKeys: false,
  storeSegment: 'basic-auth',
};
