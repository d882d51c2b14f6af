import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from '../errors';
import {
  ClusterError,
  type KubernetesObject,
  type ObjectReference,
  type SecretObject,
} from '../kubernetes';
import {
  buildPushSecret,
  buildSecret,
  namespaceKind,
  pushSecretKind,
  secretKind,
  valueNamespace,
  type SecretContent,
} from './objects';
import type { UsablePlane } from './planes';

const TERMINATION_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 100;

/** Writes Secret and PushSecret to a plane that had neither; takes away what it wrote if it fails. */
export async function createOnPlane(
  plane: UsablePlane,
  content: SecretContent,
): Promise<void> {
  const references = referencesOf(content.namespace, content.name);
  await ensureNamespace(plane, content.namespace);
  const existed = await Promise.all(
    references.map(reference => waitUntilSettled(plane, reference)),
  );
  try {
    await writeToPlane(plane, content);
  } catch (error) {
    const written = references.filter((_, index) => !existed[index]);
    await Promise.allSettled(
      written.map(reference => plane.cluster.delete(reference)),
    );
    throw error;
  }
}

/** Brings Secret and PushSecret on a plane to the given content, and has it pushed. */
export async function applyToPlane(
  { cluster, storeName }: UsablePlane,
  content: SecretContent,
): Promise<void> {
  await cluster.apply(buildSecret(content));
  await cluster.apply(buildPushSecret(content, storeName));
}

/** Does the same, and says of an object that is in the way that it is. */
export async function writeToPlane(
  plane: UsablePlane,
  content: SecretContent,
): Promise<void> {
  try {
    await applyToPlane(plane, content);
  } catch (error) {
    if (error instanceof ClusterError && error.status === 422) {
      throw new ApiError(
        422,
        'the target plane holds an object of this name that cannot be changed into this secret',
      );
    }
    throw error;
  }
}

/** The PushSecret goes first, so that External Secrets still finds what it has to take back. */
export async function deleteFromPlane(
  { cluster }: UsablePlane,
  namespace: string,
  name: string,
): Promise<void> {
  for (const reference of referencesOf(namespace, name)) {
    await cluster.delete(reference);
  }
}

export function readPlaneSecret(
  { cluster }: UsablePlane,
  namespace: string,
  name: string,
): Promise<SecretObject | undefined> {
  return cluster.read<SecretObject>({
    ...secretKind,
    metadata: { name, namespace: valueNamespace(namespace) },
  });
}

function referencesOf(namespace: string, name: string): ObjectReference[] {
  const metadata = { name, namespace: valueNamespace(namespace) };
  return [
    { ...pushSecretKind, metadata },
    { ...secretKind, metadata },
  ];
}

/** Creates the namespace on a plane that holds the values of a namespace, unless it is there. */
export async function ensureNamespace(
  { cluster }: UsablePlane,
  namespace: string,
): Promise<void> {
  const metadata = { name: valueNamespace(namespace) };
  const holder = { ...namespaceKind, metadata };
  if (await cluster.read(holder)) {
    return;
  }
  try {
    await cluster.create<KubernetesObject>(holder);
  } catch (error) {
    if (!(error instanceof ClusterError) || error.status !== 409) {
      throw error;
    }
  }
}

/**
 * Waits while an object is going away: applied to now, it would take the new value with it. Tells
 * whether there is one that stays.
 */
async function waitUntilSettled(
  { cluster }: UsablePlane,
  reference: ObjectReference,
): Promise<boolean> {
  const deadline = Date.now() + TERMINATION_TIMEOUT_MS;
  for (;;) {
    const object = await cluster.read<KubernetesObject>(reference);
    if (!object?.metadata.deletionTimestamp) {
      return object !== undefined;
    }
    if (Date.now() > deadline) {
      throw new ApiError(
        409,
        'a secret of this name is still being deleted; try again in a minute',
      );
    }
    await delay(POLL_INTERVAL_MS);
  }
}
