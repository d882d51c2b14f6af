import type { SecretTypeDefinition } from '../types';

export const opaque: SecretTypeDefinition = {
  type: 'Opaque',
  label: 'Opaque',
  description: 'Keys and values of your own choice.',
  categories: ['generic'],
  fields: [],
  hasFreeKeys: true,
  storeSegment: 'generic',
};
