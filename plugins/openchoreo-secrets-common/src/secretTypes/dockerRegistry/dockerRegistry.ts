import { exportsOf } from '../../modules/exportsOf';
import type { SecretTypeDefinition } from '../types';

export const dockerRegistry: SecretTypeDefinition = {
  type: 'kubernetes.io/dockerconfigjson',
  label: 'Docker registry',
  description: 'User names and passwords for pulling images.',
  categories: ['generic'],
  fields: [
    {
      key: '.dockerconfigjson',
      label: 'Docker config',
      hint: 'The content of a config.json with "auths".',
      isRequired: true,
      isFile: true,
    },
  ],
  hasFreeKeys: false,
  storeSegment: 'registry',
  occCreate: {
    subcommand: 'docker-registry',
    flags: [
      "--docker-server='<server>'",
      "--docker-username='<username>'",
      "--docker-password='<password>'",
    ],
  },
  loadRules: async () =>
    exportsOf(await import('./dockerRegistryRules')).dockerRegistryRules,
};
