import {
  describeSecretData,
  type SecretFacts,
} from '@openchoreo-secrets/plugin-common';
import type { SecretVersions } from '../../../versions';
import type { StoredSecret } from './readStoredSecret';

/** What can be said of the values of a secret without showing one, its length or its hash. */
export async function describeFacts(
  { uid, type, values }: StoredSecret,
  versions: SecretVersions,
): Promise<SecretFacts> {
  return {
    keys: values.keys.sort().map(key => ({
      key,
      content: values.isBinary(key) ? 'binary' : 'text',
      version: versions.versionOf(uid, key, values),
    })),
    ...(await describeSecretData(type, values.toTexts())),
  };
}
