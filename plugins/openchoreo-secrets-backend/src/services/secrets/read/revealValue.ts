import type { RequestContext } from '../../RequestContext';
import { SecretsError } from '../../../errors';
import type { SecretValues } from '../../../values';
import type { RevealOptions } from '../types';
import { readStoredSecret } from './readStoredSecret';

/** Reads the value of one key. */
export async function revealValue(
  { key, ...id }: RevealOptions,
  { client }: RequestContext,
): Promise<SecretValues> {
  const act = `read "${id.name}" in ${id.namespace}`;
  const { values } = await readStoredSecret(id, client, act);
  if (!values.keys.includes(key)) {
    throw new SecretsError({
      status: 404,
      code: 'KEY_NOT_FOUND',
      message: `"${id.name}" in ${id.namespace} has no key "${key}". It may have been removed.`,
    });
  }
  return values.pick(key);
}
