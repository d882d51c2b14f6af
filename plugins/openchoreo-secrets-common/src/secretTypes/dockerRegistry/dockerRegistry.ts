import { exportsOf } from '../../modules/exportsOf';
import type { SecretTypeDefinition } from '../types';

export const dockerRegistry: SecretTypeDefinition = {
  type: 'kubernetes.io/dockerconfigjson',
  label: 'Docker registry',
  description: 'Image pull credentials',
  categories: ['generic'],
  fields: [
    {
      key: '.dockerconfigjson',
      label: 'Docker config',
      hint: 'Content of a config.json with "auths".',
      isRequired: true,
      isFile: true,
    },
  ],
  hasFreeKeys: false,
  storeSegment: 'registry',
  occCreate: ({ keys, registries = [] }) => {
    const [registry, ...others] = registries;
    return registry && others.length === 0 && keys.length === 1
      ? {
          subcommand: 'docker-registry',
          flags: [
            ['--docker-server', registry.server],
            ['--docker-username', registry.username],
            ...(registry.email
              ? [['--docker-email', registry.email] as [string, string]]
              : []),
          ],
        }
      : undefined;
  },
  loadRules: async () =>
    exportsOf(await import('./dockerRegistryRules')).dockerRegistryRules,
};
