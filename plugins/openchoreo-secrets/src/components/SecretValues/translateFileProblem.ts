import type { Translate } from '../../translations/useSecretsTranslation';
import type { TextFile } from './readTextFile';

/** Why a file cannot become a value, in the person's language. */
export function translateFileProblem(
  { name, problem }: TextFile,
  t: Translate,
): string | undefined {
  return problem && t(`create.${problem}`, { file: name });
}
