import type { Problem } from '@openchoreo-secrets/plugin-common';
import type { Translate } from '../../translations/useSecretsTranslation';

/** The parameters of a message depend on its code, which the types cannot follow. */
type LookUp = (key: string, params?: Problem['params']) => string;

/** What is wrong, in the person's language. */
export function translateProblem(
  { code, params }: Problem,
  t: Translate,
): string {
  return (t as LookUp)(`problem.${code}`, params);
}
