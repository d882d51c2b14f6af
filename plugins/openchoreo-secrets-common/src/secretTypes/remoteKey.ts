import { findSecretType } from './registry';

/**
 * Returns the remote key of a secret in the store of its target plane, or `undefined` for an unsupported type. Each
 * key of the secret is a property of the remote key.
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
