import { findSecretType } from '../secretTypes';
import { shellWord } from './shellWord';

/** The flag of `occ secret` for the value of a key, with a placeholder. */
export function valueFlag(
  type: string,
  key: string,
  placeholder = 'value',
): string {
  const field = findSecretType(type)?.fields.find(it => it.key === key);
  return field?.isFile
    ? `--from-file=${shellWord(`${key}=<file>`)}`
    : `--from-literal=${shellWord(`${key}=<${placeholder}>`)}`;
}
