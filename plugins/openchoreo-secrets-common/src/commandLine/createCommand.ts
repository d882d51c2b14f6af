import { DEFAULT_CATEGORY } from '../categories';
import type { CreateSecretRequest } from '../schema';
import {
  findSecretType,
  formatDockerConfig,
  parseDockerConfig,
  type SecretOutline,
} from '../secretTypes';
import { NEXT_LINE, shellWord } from './shell';

/**
 * Returns a create request without its values, for summaries and commands.
 *
 * @public
 */
export function outlineSecret(
  namespace: string,
  request: CreateSecretRequest,
): SecretOutline {
  const { data, ...rest } = request;
  const config = data['.dockerconfigjson'];
  const parsed = config === undefined ? undefined : parseDockerConfig(config);
  const isFormatted =
    parsed &&
    'registries' in parsed &&
    formatDockerConfig(parsed.registries) === config;
  return {
    ...rest,
    namespace,
    keys: Object.keys(data),
    fileKeys: Object.keys(data).filter(key => !canBeTyped(data[key])),
    ...(isFormatted && {
      registries: parsed.registries.map(({ server, username, email }) => ({
        server,
        username,
        email,
      })),
    }),
  };
}

/**
 * Returns the `occ` command that creates a secret. The command prompts for values or reads them from files, because
 * other processes and the shell history can see values on the command line.
 *
 * @public
 */
export function occCreateCommand(secret: SecretOutline): string {
  const { namespace, name, type, category, targetPlane, labels } = secret;
  const { subcommand, flags } = findSecretType(type)?.occCreate?.(secret) ?? {
    subcommand: 'generic',
    flags: genericFlags(secret),
  };
  return [
    `occ secret create ${subcommand} ${shellWord(name)}`,
    `--namespace ${shellWord(namespace)}`,
    `--target-plane ${shellWord(`${targetPlane.kind}/${targetPlane.name}`)}`,
    ...(category && category !== DEFAULT_CATEGORY
      ? [`--category ${shellWord(category)}`]
      : []),
    ...Object.entries(labels ?? {}).map(
      ([key, value]) => `--label=${shellWord(`${key}=${value}`)}`,
    ),
    ...flags.map(([flag, value]) => `${flag}=${shellWord(value)}`),
  ].join(NEXT_LINE);
}

/** Returns the flag of `occ secret` that reads the value of a key from a file or a prompt. */
export function valueFlag(
  type: string,
  key: string,
  fileKeys: readonly string[] = [],
): [flag: string, value: string] {
  const field = findSecretType(type)?.fields.find(it => it.key === key);
  return field?.isFile || fileKeys.includes(key)
    ? ['--from-file', `${key}=<file>`]
    : ['--prompt', key];
}

/** Whether people can type a value in a terminal. Terminals interpret control characters. */
function canBeTyped(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- finds control characters
  return !/[\u0000-\u001f\u007f-\u009f]/.test(value);
}

function genericFlags({
  type,
  keys,
  fileKeys,
}: SecretOutline): [string, string][] {
  return [
    ...(type === 'Opaque' ? [] : [['--type', type] as [string, string]]),
    ...keys.map(key => valueFlag(type, key, fileKeys)),
  ];
}
