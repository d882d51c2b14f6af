import { findSecretType, type SecretTypeFacts } from '../secretTypes';

/**
 * What can be said of the values of a secret of a type without showing one.
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
  return rules?.describe(data) ?? {};
}
