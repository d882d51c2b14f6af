import { createProblem, type Problem } from '../../rules';
import type { Repair, SecretTypeRules } from '../types';
import { parseDockerConfig, type RegistryCredentials } from './dockerConfig';
import {
  convertLegacyDockerConfig,
  removeUnusableRegistries,
  trimRegistries,
} from './dockerConfigRepairs';
import { checkRegistryAddress } from './registryAddress';

const CONFIG = '.dockerconfigjson';
const path = ['data', CONFIG];

export const dockerRegistryRules: SecretTypeRules = {
  validate: data => {
    const config = parseDockerConfig(data.get(CONFIG) ?? '');
    return 'registries' in config
      ? checkAddresses(config.registries, 'error')
      : [createProblem(path, config.fault, config.params)];
  },

  warn: data => {
    const config = parseDockerConfig(data.get(CONFIG) ?? '');
    return 'registries' in config
      ? [
          ...config.unusable.map(({ code, params }) =>
            createProblem(path, code, params),
          ),
          ...checkAddresses(config.registries, 'warning'),
        ]
      : [];
  },

  repair: data => {
    const text = data.get(CONFIG) ?? '';
    const config = parseDockerConfig(text);
    const converted = convertLegacyDockerConfig(text);
    if (converted) {
      return [toRepair('dockerConfigLegacy', 'wrapInAuths', converted)];
    }
    if ('fault' in config) {
      return config.fault === 'fileByteOrderMark'
        ? [toRepair(config.fault, config.fault, text.slice(1))]
        : [];
    }
    const trimmed = trimRegistries(text);
    const cleaned = removeUnusableRegistries(text);
    const [unusable] = config.unusable;
    return [
      ...(trimmed === undefined
        ? []
        : [toRepair('registrySpaces', 'trimRegistries', trimmed)]),
      ...(unusable && cleaned !== undefined
        ? [toRepair(unusable.code, 'removeUnusableRegistries', cleaned)]
        : []),
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

function toRepair(
  code: Problem['code'],
  change: Repair['changes'][number],
  text: string,
) {
  return { key: CONFIG, code, changes: [change], values: { [CONFIG]: text } };
}

function checkAddresses(
  registries: RegistryCredentials[],
  severity: 'error' | 'warning',
): Problem[] {
  return registries.flatMap(({ server }) => {
    const problem = checkRegistryAddress(server);
    return problem?.severity === severity
      ? [createProblem(path, problem.code, problem.params)]
      : [];
  });
}
