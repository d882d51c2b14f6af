import type { SecretFacts } from '@openchoreo-secrets/plugin-common';
import type { ValueParser } from '../../../values';
import type { SecretVersions } from '../../../versions';
import type { StoredSecret } from './readStoredSecret';

export interface DescribeFactsOptions {
  parser: ValueParser;
  versions: SecretVersions;
}

/** Describes the values of a secret, without any part of a value, its length, or its hash. */
export async function describeFacts(
  { uid, type, values }: StoredSecret,
  { parser, versions }: DescribeFactsOptions,
): Promise<SecretFacts> {
  const { registries, ...described } = await parser.describe(type, values);
  return {
    keys: values.keys.sort().map(key => ({
      key,
      content: values.isBinary(key) ? 'binary' : 'text',
      version: versions.versionOf(uid, key, values),
    })),
    ...described,
    // User names are part of the value.
    ...(registries && {
      registries: registries.map(({ server }) => ({ server })),
    }),
  };
}
