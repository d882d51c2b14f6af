import type { Translate } from '../translations/useSecretsTranslation';

/**
 * How many components use a secret. Where there may be others that one may not see, the number is the least that it can
 * be, and none is not nobody.
 */
export function countUsers(
  count: number,
  othersPossible: boolean,
  t: Translate,
): string {
  if (count === 0) {
    return othersPossible ? t('usage.noneSeen') : '—';
  }
  return othersPossible
    ? t('usage.componentsAtLeast', { count })
    : t('usage.components', { count });
}
