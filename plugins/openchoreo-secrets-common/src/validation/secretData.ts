import {
  createProblem,
  validateDataKey,
  validateDataSize,
  validateDataValue,
  type Problem,
} from '../rules';
import {
  findSecretType,
  type Repair,
  type SecretTypeDefinition,
  type SecretTypeFacts,
} from '../secretTypes';

/** Keys and values in the order of a form; a key can appear twice. */
type DataEntries = readonly (readonly [key: string, value: string])[];

/**
 * Finds all problems of the keys and values of a secret. Takes entries to detect duplicate keys.
 *
 * @public
 */
export async function validateSecretData(
  type: string,
  entries: DataEntries,
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
  const missing = definition ? findMissingFields(definition, data) : [];
  if (data.size === 0 && problems.length === 0 && missing.length === 0) {
    return [createProblem(['data'], 'dataRequired')];
  }
  if (problems.length > 0) {
    return [...problems, ...missing];
  }
  const rules = await definition?.loadRules?.();
  const found = (await rules?.validate(data, new Date())) ?? [];
  return [
    ...missing,
    ...found.filter(({ path }) => missing.every(it => it.path !== path)),
  ];
}

/**
 * The result of {@link reviewSecretData}.
 *
 * @public
 */
export interface SecretDataReview {
  /** Problems that don't prevent the creation of the secret. */
  warnings: Problem[];
  /** Corrections to offer, for problems and for warnings. */
  repairs: Repair[];
}

/**
 * Finds warnings about the values of a secret, and corrections to offer.
 *
 * @public
 */
export async function reviewSecretData(
  type: string,
  entries: DataEntries,
): Promise<SecretDataReview> {
  const data = new Map(entries);
  const rules = await findSecretType(type)?.loadRules?.();
  return {
    warnings: (await rules?.warn?.(data)) ?? [],
    repairs: rules?.repair?.(data) ?? [],
  };
}

/**
 * Describes the values of a secret without showing them.
 *
 * @public
 */
export async function describeSecretData(
  type: string,
  entries: Iterable<readonly [key: string, value: string]>,
): Promise<SecretTypeFacts> {
  const data = new Map(entries);
  const rules =
    data.size > 0 ? await findSecretType(type)?.loadRules?.() : undefined;
  return (await rules?.describe(data)) ?? {};
}

function findMissingFields(
  { fields }: SecretTypeDefinition,
  data: ReadonlyMap<string, string>,
): Problem[] {
  return fields
    .filter(field => field.isRequired && !data.has(field.key))
    .map(field => createProblem(['data', field.key], 'valueRequired'));
}
