import type { KubernetesObject } from '../../kubernetes/types';
import type { RemoteReference } from '../vault/SecretsClient';

/** One entry of `spec.data`. */
export type PushSecretData = {
  match: {
    secretKey?: string;
    remoteRef: { [Field in keyof RemoteReference]: RemoteReference[Field] };
  };
};

/** `spec` of a PushSecret after schema validation. */
export type PushSecretSpec = {
  refreshInterval: string;
  updatePolicy: 'Replace' | 'IfNotExists';
  deletionPolicy: 'Delete' | 'None';
  secretStoreRefs: { name?: string; kind: string }[];
  selector: { secret?: { name?: string } };
  data?: PushSecretData[];
};

export function specOf({ spec }: KubernetesObject): PushSecretSpec {
  return spec as PushSecretSpec;
}

/** Returns the key of an entry in `status.syncedPushSecrets`. */
export function entryKeyOf({ match: { remoteRef } }: PushSecretData): string {
  return remoteRef.property === undefined
    ? remoteRef.remoteKey
    : `${remoteRef.remoteKey}/${remoteRef.property}`;
}
