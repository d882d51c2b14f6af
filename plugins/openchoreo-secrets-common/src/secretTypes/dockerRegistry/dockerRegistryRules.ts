import { createProblem } from '../../rules';
import type { SecretTypeRules } from '../types';
import { parseDockerConfig } from './dockerConfig';

const CONFIG = '.dockerconfigjson';

export const dockerRegistryRules: SecretTypeRules = {
  validate: data => {
    const config = parseDockerConfig(data.get(CONFIG) ?? '');
    if ('registries' in config) {
      return [];
    }
    const { fault, number } = config;
    return [
      createProblem(
        ['data', CONFIG],
        fault,
        number === undefined ? undefined : { number },
      ),
    ];
  },

  describe: data => {
    const config = parseDockerConfig(data.get(CONFIG) ?? '');
    return 'registries' in config
      ? {
          registries: config.registries.map(({ server, username }) => ({
            server,
            username,
          })),
        }
      : {};
  },
};
