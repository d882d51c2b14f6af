/** API group of External Secrets Operator. */
export const externalSecrets = {
  group: 'external-secrets.io',
  categories: ['external-secrets'],
};
