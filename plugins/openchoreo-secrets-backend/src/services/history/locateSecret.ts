import type {
  OpenChoreoClient,
  SecretReference,
} from '@openchoreo-secrets/openchoreo-client';
import {
  type TargetPlaneKind,
  targetPlaneKinds,
  type TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import type { KvStore } from '../../stores/KvStore';
import type { Stores } from '../../stores/Stores';
import { hasStatus, toSecretsError } from '../../upstream/toSecretsError';
import { UNMANAGED_REASON } from '../secrets/read/findReference';
import type { SecretId } from '../secrets/SecretsService';
import { nameOfPlane } from '../secrets/planeFaults';
import { fromSecretReference } from '../secrets/toSecretMetadata';

/** Where a store has the values of a secret. */
export interface SecretPlace {
  store: KvStore;
  path: string;
}

/** The place of a secret, or the reason why the backend has no access to it, in words for the person. */
export type Location = { place: SecretPlace } | { reason: string };

export interface LocateOptions {
  stores: Stores;
  client: OpenChoreoClient;
}

/** Finds out where a store has the values of a secret. Rejects with a `SecretsError` if OpenChoreo fails. */
export async function locateSecret(
  id: SecretId,
  reference: SecretReference | undefined,
  { stores, client }: LocateOptions,
): Promise<Location> {
  if (stores.all.length === 0) {
    return { reason: "This portal doesn't have access to stores." };
  }
  if (!reference) {
    return {
      reason: `Your OpenChoreo role doesn't allow you to view the SecretReference of "${id.name}", which names its store.`,
    };
  }
  const plane = reference.spec.targetPlane;
  if (!plane || !fromSecretReference(reference).managed) {
    return { reason: UNMANAGED_REASON };
  }
  const remoteKey = findRemoteKey(id, reference);
  if (!remoteKey) {
    return {
      reason: `The values of "${id.name}" aren't where OpenChoreo stores them, so their history isn't read.`,
    };
  }
  const storeName = await readStoreName(id.namespace, plane, client);
  const { namespace } = id;
  const store = stores.findOfPlane({ namespace, plane, storeName });
  if (store) {
    return { place: { store, path: store.toPath(remoteKey) } };
  }
  const named = nameOfPlane(plane);
  return {
    reason:
      storeName === undefined
        ? `${named} names the store, but it doesn't exist, or your OpenChoreo role doesn't allow you to view it.`
        : `This portal doesn't have access to the store of ${named}.`,
  };
}

/**
 * The remote key of all values. Anybody who can write a SecretReference in YAML chooses its remote keys, so only the key
 * that OpenChoreo itself gives to this secret is read: never that of another namespace.
 */
function findRemoteKey(
  { namespace, name }: SecretId,
  { spec: { data } }: SecretReference,
): string | undefined {
  const [key, ...others] = new Set(data.map(it => it.remoteRef.key));
  const [mount, owner, segment, last, ...rest] = key?.split('/') ?? [];
  return others.length === 0 &&
    rest.length === 0 &&
    mount === 'secret' &&
    owner === namespace &&
    /^[a-z][-a-z]*$/.test(segment ?? '') &&
    last === name
    ? key
    : undefined;
}

/** Reads the name of a plane's store. Returns `undefined` if the plane doesn't exist for the caller. */
async function readStoreName(
  namespace: string,
  { kind, name }: TargetPlaneRef,
  client: OpenChoreoClient,
): Promise<string | undefined> {
  if (!isTargetPlaneKind(kind)) {
    return undefined;
  }
  try {
    for await (const page of client.listPlanes(kind, namespace)) {
      const plane = page.find(({ metadata }) => metadata.name === name);
      if (plane) {
        return plane.spec?.secretStoreRef?.name ?? '';
      }
    }
    return undefined;
  } catch (error) {
    if (hasStatus(error, 403, 404)) {
      return undefined;
    }
    throw toSecretsError(error, `read the planes of ${namespace}`);
  }
}

function isTargetPlaneKind(kind: string): kind is TargetPlaneKind {
  return targetPlaneKinds.some(known => known === kind);
}
