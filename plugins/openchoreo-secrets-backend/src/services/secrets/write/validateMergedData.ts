import {
  findSecretType,
  toPointer,
  type Problem,
  type SecretTypeDefinition,
} from '@openchoreo-secrets/plugin-common';
import { SecretsError } from '../../../errors';
import type { SecretValues, ValueParser } from '../../../values';
import type { SecretChange } from '../types';

interface MergedData {
  type: string;
  /** All values of the secret after the change, as text. */
  values: SecretValues;
  parser: ValueParser;
}

/**
 * What is wrong with the values of a secret after a change, as far as the change is to blame: a
 * certificate that has expired does not keep people from changing something else. The required keys
 * of a type belong together; where one is changed, all have to be right.
 */
export async function validateMergedData(
  { name, set, remove }: Pick<SecretChange, 'name' | 'set' | 'remove'>,
  { type, values, parser }: MergedData,
): Promise<Problem[]> {
  const definition = findSecretType(type);
  const changed = new Set([...set.keys, ...remove]);
  const problems = await parser.validate(type, values);
  if (!problems) {
    throw new SecretsError({
      status: 422,
      code: 'VALUES_NOT_READABLE',
      message: `The values of "${name}" can't be parsed, so nothing was changed. Replace all values instead.`,
    });
  }
  const excused = keysToExcuse(definition, changed, values.keys);
  return problems
    .filter(
      // OpenChoreo refuses an empty value, whoever put it there.
      ({ path, code }) => code === 'valueRequired' || !excused.has(path),
    )
    .map(problem => ({
      ...problem,
      path: toRequestPath(problem.path, remove),
    }));
}

/** The JSON pointers of keys that the change has nothing to do with. */
function keysToExcuse(
  definition: SecretTypeDefinition | undefined,
  changed: ReadonlySet<string>,
  keys: readonly string[],
): Set<string> {
  const required = new Set(
    definition?.fields.filter(field => field.isRequired).map(({ key }) => key),
  );
  const isPairChanged = [...changed].some(key => required.has(key));
  return new Set(
    keys
      .filter(key => !changed.has(key) && !(isPairChanged && required.has(key)))
      .map(key => toPointer(['data', key])),
  );
}

/** Where in the request the fault is: at the key that it sets, or that it removes. */
function toRequestPath(path: string, remove: readonly string[]): string {
  const index = remove.findIndex(key => toPointer(['data', key]) === path);
  return index < 0
    ? path.replace(/^\/data/, '/set')
    : toPointer(['remove', String(index)]);
}
