import type { CategoryId } from '../categories';
import { basicAuth } from './basicAuth/basicAuth';
import { dockerRegistry } from './dockerRegistry/dockerRegistry';
import { opaque } from './opaque/opaque';
import { sshAuth } from './sshAuth/sshAuth';
import { tls } from './tls/tls';
import type { SecretTypeDefinition } from './types';

const definitions: SecretTypeDefinition[] = [
  opaque,
  basicAuth,
  sshAuth,
  dockerRegistry,
  tls,
];

/**
 * The supported secret types, in display order.
 *
 * @public
 */
export const secretTypes: readonly SecretTypeDefinition[] = definitions;

/**
 * Returns the definition of a Kubernetes secret type; `undefined` for an unsupported type.
 *
 * @public
 */
export function findSecretType(type: string): SecretTypeDefinition | undefined {
  return definitions.find(definition => definition.type === type);
}

/**
 * Returns the types of a category.
 *
 * @public
 */
export function secretTypesOfCategory(
  category: CategoryId,
): SecretTypeDefinition[] {
  return definitions.filter(({ categories }) => categories.includes(category));
}

/**
 * Registers an additional secret type. Call this in both the frontend and the backend.
 *
 * @returns a function that removes the type
 * @throws Error if the type is already registered
 * @public
 */
export function addSecretType(definition: SecretTypeDefinition): () => void {
  if (findSecretType(definition.type)) {
    throw new Error(`There is a secret type ${definition.type} already.`);
  }
  definitions.push(definition);
  return () => {
    definitions.splice(definitions.indexOf(definition), 1);
  };
}
