import { basicAuth } from './basicAuth';
import { opaque } from './opaque';
import type { SecretTypeDefinition } from './types';

/**
 * The secret types that can be created, in the order in which people are offered them.
 *
 * @public
 */
export const secretTypes: readonly SecretTypeDefinition[] = [opaque, basicAuth];

/**
 * The definition of a Kubernetes secret type, or `undefined` for a type that is not offered here.
 *
 * @public
 */
export function findSecretType(type: string): SecretTypeDefinition | undefined {
  return secretTypes.find(definition => definition.type === type);
}
