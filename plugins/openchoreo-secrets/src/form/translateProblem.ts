import type { Problem } from '@openchoreo-secrets/plugin-common';
import type { Translate } from '../translations/useSecretsTranslation';
import type { TextFile } from './readTextFile';

/** The parameters of a message depend on its code, which the types can't follow. */
type LookUp = (key: string, params?: Problem['params']) => string;

/** A problem in the person's language. */
export function translateProblem(
  { code, params }: Pick<Problem, 'code' | 'params'>,
  t: Translate,
): string {
  return (t as LookUp)(`problem.${code}`, params);
}

/** Why a file can't become a value, in the person's language. */
export function translateFileProblem(
  file: TextFile,
  t: Translate,
): string | undefined {
  if (file.problem === undefined) {
    return undefined;
  }
  return file.recognized
    ? `${file.name}: ${translateProblem(file.recognized, t)}`
    : t(`create.${file.problem}`, { file: file.name });
}
