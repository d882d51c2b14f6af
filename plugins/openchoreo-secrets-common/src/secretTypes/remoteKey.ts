import { findSecretType } from './registry';

/**
 * Where OpenChoreo puts the values of a secret in the store of its plane, each key a property of it;
 * `undefined` for a type that is not offered here.
 *
 * @public
 */
export function remoteKeyOf(secret: {
  namespace: string;
  name: string;
  type: string;
}): string | undefined {
  const segment = findSecretType(secret.type)?.storeSegment;
  return segment && `secret/${secret.namespace}/${segment}/${secret.name}`;
}
