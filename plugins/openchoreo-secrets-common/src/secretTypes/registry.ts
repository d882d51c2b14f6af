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
 * The secret types that can be created, in the order in which people are offered them.
 *
 * @public
 */
export const secretTypes: readonly SecretTypeDefinition[] = definitions;

/**
 * The definition of a Kubernetes secret type, or `undefined` for a type that is not offered here.
 *
 * @public
 */
export function findSecretType(type: string): SecretTypeDefinition | undefined {
  return definitions.find(definition => definition.type === type);
}

/**
 * The types that a secret of a category can have.
 *
 * @public
 */
export function secretTypesOfCategory(
  category: CategoryId,
): SecretTypeDefinition[] {
  return definitions.filter(({ categories }) => categories.includes(category));
}

/**
 * Offers one more secret type, in the frontend and in the backend of a Backstage each.
 *
 * @returns a function that takes it back
 * @throws Error where there is one of this type
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
