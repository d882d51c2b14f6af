import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { countComponents, describeCount, usersOf } from './users';
import { useSecretUsage } from './useUsage';

/** "used by 3 components", "not used yet", or "use unknown"; empty until the usage is loaded. */
export function useUsedByPhrase(
  namespace: string,
  secret: SecretMetadata,
): string {
  const { t } = useSecretsTranslation();
  const { data, error } = useSecretUsage(namespace, secret.name);
  if (error) {
    return t('usedBy.status.unknown');
  }
  if (!data) {
    return '';
  }
  const { uses, othersPossible } = data;
  const count = countComponents(usersOf(uses));
  if (count === 0) {
    return t(othersPossible ? 'usedBy.status.unknown' : 'usedBy.status.none');
  }
  return t(
    othersPossible ? 'usedBy.status.usedAtLeast' : 'usedBy.status.used',
    { users: describeCount(count, secret, t) },
  );
}
