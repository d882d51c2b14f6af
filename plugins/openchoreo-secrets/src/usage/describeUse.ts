import type { SecretUse } from '@openchoreo-secrets/plugin-common';
import type { Translate } from '../translations/useSecretsTranslation';
import type { UseGroup } from './groupUses';

/** What gets the value: the variable, the file or the build. */
export function placeOf(
  { variable, file, component }: SecretUse,
  t: Translate,
): string {
  return variable ?? file ?? t('usage.build', { component });
}

/** Where that is: in which environments, at the next release, or nowhere for a build. */
export function subjectOf(
  { use, environments }: UseGroup,
  t: Translate,
): string {
  const place = placeOf(use, t);
  if (use.origin === 'build') {
    return place;
  }
  return environments.length > 0
    ? t('usage.inEnvironment', { place, environment: environments.join(', ') })
    : t('usage.atNextRelease', { place });
}

/** What is wrong, in one sentence; `undefined` where nothing is known to be. */
export function problemOf(group: UseGroup, t: Translate): string | undefined {
  const { problem, key = '', secret, plane } = group.use;
  const subject = subjectOf(group, t);
  const planeName = plane?.name ?? t('usage.workflowPlane');
  switch (problem?.code) {
    case 'SECRET_MISSING':
      return t('usage.secretMissing', { subject, secret });
    case 'KEY_MISSING':
      return t('usage.keyMissing', {
        subject,
        key,
        secret,
        keys: problem.keys?.join(', ') || t('usage.noKeys'),
      });
    case 'NO_STORE':
      return t('usage.noStore', { subject, secret, plane: planeName });
    case 'OTHER_PLANE':
      return t('usage.otherPlane', {
        subject,
        secret,
        plane: planeName,
        targetPlane: problem.targetPlane?.name ?? '',
      });
    default:
      return undefined;
  }
}
