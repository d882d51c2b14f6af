import {
  findSecretType,
  findValueHints,
  reviewSecretData,
} from '@openchoreo-secrets/plugin-common';
import { fieldOf } from '../errors';
import { warn } from '../output';
import type { Entry } from './values';

/**
 * Prints the warnings of the portal's form about new values to standard error, without the values.
 *
 * @param kept - the unchanged values, which the rules of the type need
 */
export async function warnAboutValues(
  type: string,
  given: readonly Entry[],
  kept: readonly Entry[] = [],
): Promise<void> {
  const { warnings } = await reviewSecretData(type, [...kept, ...given]);
  for (const [key, value] of given) {
    const path = `/data/${key}`;
    const found = [
      ...warnings.filter(warning => warning.path === path),
      ...(isFile(type, key) ? [] : findValueHints(value)),
    ];
    found.forEach(({ message }) => warn(`${fieldOf(path)}: ${message}`));
  }
}

/** Whether the value is the content of a file, which usually ends with a line break. */
function isFile(type: string, key: string): boolean {
  const fields = findSecretType(type)?.fields ?? [];
  return fields.some(field => field.key === key && field.isFile);
}
