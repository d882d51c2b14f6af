import type { OpenChoreoClient } from '@openchoreo-secrets/openchoreo-client';
import { SecretsError } from '../../../errors';
import type { SecretValues } from '../../../values';
import type { RevealOptions } from '../types';
import { readStoredSecret } from './readStoredSecret';

/** The value of one key and of no other. */
export async function revealValue(
  { key, ...id }: RevealOptions,
  client: OpenChoreoClient,
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
