import {
  createProblem,
  validateDataKey,
  validateDataSize,
  validateDataValue,
  type Problem,
} from '../rules';
import { findSecretType, type SecretTypeDefinition } from '../secretTypes';

/**
 * Everything that is wrong with the keys and values of a secret of a type. Takes entries, not an
 * object, so that a key which is there twice is found.
 *
 * @public
 */
export async function validateSecretData(
  type: string,
  entries: readonly (readonly [key: string, value: string])[],
): Promise<Problem[]> {
  const definition = findSecretType(type);
  const data = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [key, value] of entries) {
    problems.push(...validateDataKey(key), ...validateDataValue(key, value));
    if (data.has(key)) {
      problems.push(createProblem(['data', key], 'keyDuplicate', { key }));
    }
    data.set(key, value);
  }
  problems.push(...validateDataSize(data.values()));
  if (definition) {
    problems.push(...validateFields(definition, data));
  }
  if (data.size === 0 && problems.length === 0) {
    problems.push(createProblem(['data'], 'dataRequired'));
  }
  if (problems.length > 0 || !definition?.loadRules) {
    return problems;
  }
  const rules = await definition.loadRules();
  return rules.validate(data, new Date());
}

function validateFields(
  { fields, hasFreeKeys, label }: SecretTypeDefinition,
  data: ReadonlyMap<string, string>,
): Problem[] {
  const missing = fields
    .filter(field => field.isRequired && !data.has(field.key))
    .map(field => createProblem(['data', field.key], 'valueRequired'));
  if (hasFreeKeys) {
    return missing;
  }
  const known = new Set(fields.map(field => field.key));
  const foreign = [...data.keys()]
    .filter(key => !known.has(key))
    .map(key =>
      createProblem(['data', key], 'keyNotAllowed', { type: label, key }),
    );
  return [...missing, ...foreign];
}
