import type { SecretTypeDefinition } from './types';

export const basicAuth: SecretTypeDefinition = {
  type: 'kubernetes.io/basic-auth',
  label: 'Basic auth',
  description: 'A user name with a password or an access token.',
  fields: [
    { key: 'username', label: 'Username', isRequired: false, isPublic: true },
    { key: 'password', label: 'Password or token', isRequired: true },
  ],
  hasFreeKeys: false,
};
