import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { countComponents, usersOf } from './users';
import { useSecretUsage } from './useUsage';

/** "used by 3 components", "not used yet", or "use unknown"; empty until the usage is loaded. */
export function useUsedByPhrase(
  namespace: string,
  { name, category }: SecretMetadata,
): string {
  const { t } = useSecretsTranslation();
  const { data, error } = useSecretUsage(namespace, name);
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
  // Only builds read Git credentials.
  const users =
    category === 'git-credentials'
      ? t('list.usedBy.builds', { count })
      : t('list.usedBy.components', { count });
  return t(
    othersPossible ? 'usedBy.status.usedAtLeast' : 'usedBy.status.used',
    {
      users,
    },
  );
}
