import type { SecretTypeDefinition } from './types';

export const opaque: SecretTypeDefinition = {
  type: 'Opaque',
  label: 'Opaque',
  description: 'Keys and values of your own choice.',
  fields: [],
  hasFreeKeys: true,
};
