import type { SecretTypeDefinition } from '../types';

export const opaque: SecretTypeDefinition = {
  type: 'Opaque',
  label: 'Opaque',
  description: 'Any keys and values',
  categories: ['generic'],
  fields: [],
  hasFreeKeys: true,
  storeSegment: 'generic',
};
