import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from '../errors';
import {
  ClusterError,
  withoutRequestSignal,
  type Cluster,
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
  syncTrigger,
  type PushSecretObject,
  valueNamespace,
  type SecretContent,
} from './objects';
import type { UsablePlane } from './planes';

/** Annotation set by a rollback; a new value changes the resource version. */
const RESTORED_AT = 'secret-api.openchoreo.dev/restored-at';

const TERMINATION_TIMEOUT_MS = 5_000;
const POLL_INTERVAL_MS = 100;

/**
 * Prepares a plane for a new secret: creates the namespace and waits for pending deletions. Returns the objects that don't
 * exist yet, which a rollback deletes.
 */
export async function preparePlane(
  plane: UsablePlane,
  namespace: string,
  name: string,
): Promise<ObjectReference[]> {
  const references = referencesOf(namespace, name);
  await ensureNamespace(plane, namespace);
  const exists = await Promise.all(
    references.map(reference => waitUntilSettled(plane, reference)),
  );
  return references.filter((_, index) => !exists[index]);
}

/** Applies the Secret and PushSecret on a plane and triggers a push. */
export async function applyToPlane(
  { cluster, storeName }: UsablePlane,
  content: SecretContent,
): Promise<void> {
  await cluster.apply(buildSecret(content));
  await cluster.apply(buildPushSecret(content, storeName));
}

/** Writes both objects of a secret while its reference is current. Throws 422 if an existing object can't be changed. */
export async function writeToPlane(
  { cluster, storeName }: UsablePlane,
  content: SecretContent,
  assertCurrent: () => Promise<void>,
): Promise<void> {
  try {
    await applyConditionally(cluster, buildSecret(content), assertCurrent);
    await applyConditionally(
      cluster,
      buildPushSecret(content, storeName),
      assertCurrent,
    );
  } catch (error) {
    throw toPlaneError(error);
  }
}

function toPlaneError(error: unknown): unknown {
  return error instanceof ClusterError && error.status === 422
    ? new ApiError(
        422,
        "the target plane has an object with this name that can't be changed into this secret",
      )
    : error;
}

export interface ReplaceOnPlaneOptions {
  plane: UsablePlane;
  content: SecretContent;
  /** Rejects if another change has replaced the reference. */
  assertCurrent(): Promise<void>;
}

/**
 * Replaces the Secret and PushSecret on a plane after the reference. Each write is conditional on a resource
 * version that was read before the reference was checked, so a delayed write can't overwrite a later change.
 *
 * If a step fails, the previous content is restored, which also makes delayed writes fail.
 */
export async function replaceOnPlane({
  plane: { cluster, storeName },
  content,
  assertCurrent,
}: ReplaceOnPlaneOptions): Promise<void> {
  const { namespace, name } = content;
  const [pushReference, secretReference] = referencesOf(namespace, name);
  const before = await cluster.read<SecretObject>(secretReference);
  const pushBefore = await cluster.read<PushSecretObject>(pushReference);
  const write = <T extends KubernetesObject>(object: T) =>
    applyConditionally(cluster, object, assertCurrent);
  try {
    await write(buildSecret(content));
    await write(buildPushSecret(content, storeName));
  } catch (error) {
    if (before && !isLostRace(error)) {
      await withoutRequestSignal(async () => {
        await write({
          ...secretKind,
          metadata: {
            ...secretReference.metadata,
            annotations: { [RESTORED_AT]: new Date().toISOString() },
          },
          type: before.type,
          data: before.data,
        });
        if (pushBefore) {
          await write({
            ...pushSecretKind,
            metadata: {
              ...pushReference.metadata,
              annotations: syncTrigger(),
            },
            spec: pushBefore.spec,
          });
        }
      });
    }
    throw toPlaneError(error);
  }
}

/** Applies an object with its resource version. Retries on conflicts while the reference is current. */
async function applyConditionally<T extends KubernetesObject>(
  cluster: Cluster,
  object: T,
  assertCurrent: () => Promise<void>,
): Promise<void> {
  for (;;) {
    const current = await cluster.read<KubernetesObject>(object);
    await assertCurrent();
    const { resourceVersion } = current?.metadata ?? {};
    try {
      await cluster.apply({
        ...object,
        metadata: { ...object.metadata, resourceVersion },
      });
      return;
    } catch (error) {
      if (!(error instanceof ClusterError && error.status === 409)) {
        throw error;
      }
    }
  }
}

/** Whether a concurrent change of the secret won. */
export function isLostRace(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409;
}

/** Deletes the PushSecret first, so that External Secrets Operator deletes the pushed values. */
export async function deleteFromPlane(
  { cluster }: UsablePlane,
  namespace: string,
  name: string,
): Promise<void> {
  for (const reference of referencesOf(namespace, name)) {
    await cluster.delete(reference);
  }
}

/** Whether a plane has both objects of a secret, so that its create is complete. */
export async function isOnPlane(
  { cluster }: UsablePlane,
  namespace: string,
  name: string,
): Promise<boolean> {
  const objects = await Promise.all(
    referencesOf(namespace, name).map(reference => cluster.read(reference)),
  );
  return objects.every(object => object !== undefined);
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

/** Returns the PushSecret and Secret of a secret, in the order of their deletion. */
export function referencesOf(
  namespace: string,
  name: string,
): ObjectReference[] {
  const metadata = { name, namespace: valueNamespace(namespace) };
  return [
    { ...pushSecretKind, metadata },
    { ...secretKind, metadata },
  ];
}

/** Creates the plane namespace for the values of an OpenChoreo namespace, if needed. */
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
 * Waits until a pending deletion of an object completes, because the deletion would remove a new value too. Returns
 * whether the object exists.
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
        'a secret with this name is still being deleted; try again in a minute',
      );
    }
    await delay(POLL_INTERVAL_MS);
  }
}
