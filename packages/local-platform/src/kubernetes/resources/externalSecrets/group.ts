/** The group of External Secrets Operator's resources. */
export const externalSecrets = {
  group: 'external-secrets.io',
  categories: ['external-secrets'],
};
