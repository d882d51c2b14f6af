import {
  describeSecretData,
  type SecretFacts,
} from '@openchoreo-secrets/plugin-common';
import type { SecretVersions } from '../../../versions';
import type { StoredSecret } from './readStoredSecret';

/** Describes the values of a secret, without any part of a value, its length, or its hash. */
export async function describeFacts(
  { uid, type, values }: StoredSecret,
  versions: SecretVersions,
): Promise<SecretFacts> {
  const { registries, ...described } = await describeSecretData(
    type,
    values.toTexts(),
  );
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
