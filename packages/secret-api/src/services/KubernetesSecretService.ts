import type {
  CreateSecretRequest,
  Secret,
  SecretList,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import { ApiError } from '../errors';
import {
  ClusterError,
  withoutRequestSignal,
  type Clusters,
  type ObjectReference,
  type SecretReferenceObject,
} from '../kubernetes';
import { deleteLateWrites, undoCreate, undoLateReference } from './lateWrites';
import { listManaged, type PlaneFailureListener } from './listManaged';
import { findManaged, keysOf, readReference } from './managedReferences';
import {
  buildSecret,
  buildSecretReference,
  updateSecretReference,
  namespaceKind,
  type SecretContent,
} from './objects';
import { deleteOrphans } from './orphans';
import { findUsablePlane, type UsablePlane } from './planes';
import {
  deleteFromPlane,
  isOnPlane,
  preparePlane,
  readPlaneSecret,
  replaceOnPlane,
  writeToPlane,
} from './planeSecrets';
import type { PageRequest, SecretService } from './SecretService';
import { toSecret } from './toWire';
import {
  assertCanBeCreated,
  assertCreateRequest,
  assertKubernetesData,
  assertUpdateRequest,
} from './validation';

/** Longer than a create can take before its calls to the plane time out. */
const CREATION_TIMEOUT_MS = 60_000;

/** Implements the Secret Management API on Kubernetes. */
export class KubernetesSecretService implements SecretService {
  readonly #context: {
    clusters: Clusters;
    onPlaneFailure: PlaneFailureListener;
  };

  private constructor(
    clusters: Clusters,
    onPlaneFailure: PlaneFailureListener,
  ) {
    this.#context = { clusters, onPlaneFailure };
  }

  get #clusters(): Clusters {
    return this.#context.clusters;
  }

  static create(
    clusters: Clusters,
    onPlaneFailure: PlaneFailureListener,
  ): KubernetesSecretService {
    return new KubernetesSecretService(clusters, onPlaneFailure);
  }

  list(namespace: string, page: PageRequest): Promise<SecretList> {
    return listManaged({ ...this.#context, namespace }, page);
  }

  async get(namespace: string, name: string): Promise<Secret> {
    const reference = await findManaged(this.#clusters, namespace, name);
    const plane = await findUsablePlane(
      this.#clusters,
      namespace,
      reference.spec.targetPlane,
    );
    const secret = await readPlaneSecret(plane, namespace, name);
    if (!secret) {
      throw new ApiError(404, 'secret not found');
    }
    return toSecret(reference, secret.data ?? {});
  }

  /**
   * Creates the reference first, as a lock: of two concurrent creates, one fails before it writes to the plane. If a
   * later step fails, the reference is deleted.
   */
  async create(
    namespace: string,
    request: CreateSecretRequest,
  ): Promise<Secret> {
    assertCreateRequest(request);
    assertCanBeCreated(namespace, request);
    const { secretName: name, secretType: type } = request;
    const { targetPlane, data, labels } = request;
    const content: SecretContent = { namespace, name, type, data };
    await this.#assertNamespace(namespace);
    if (await readReference(this.#clusters, namespace, name)) {
      throw new ApiError(409, 'secret already exists');
    }
    const plane = await findUsablePlane(this.#clusters, namespace, targetPlane);
    const reference = await this.#createReference(
      plane,
      buildSecretReference(content, targetPlane, labels),
    );
    let objects: ObjectReference[] = [];
    try {
      objects = await preparePlane(plane, namespace, name);
      await writeToPlane(plane, content, () => this.#assertCurrent(reference));
      await this.#assertKept(plane, reference);
    } catch (error) {
      await undoCreate({ ...this.#context, plane, reference, objects, error });
      throw error;
    }
    return toSecret(reference, buildSecret(content).data ?? {});
  }

  /**
   * Replaces the reference first, with its resource version: of two concurrent updates, one fails before it writes to
   * the plane. If a later step fails, the previous reference is restored.
   */
  async update(
    namespace: string,
    name: string,
    request: UpdateSecretRequest,
  ): Promise<Secret> {
    const reference = await findManaged(this.#clusters, namespace, name);
    const type = reference.spec.template.type ?? 'Opaque';
    assertUpdateRequest(type, request);
    const { data } = request;
    assertKubernetesData(type, data);
    const content: SecretContent = { namespace, name, type, data };
    const plane = await findUsablePlane(
      this.#clusters,
      namespace,
      reference.spec.targetPlane,
    );
    await this.#assertCreated(plane, reference);
    const updated = await this.#replaceReference(
      plane,
      updateSecretReference(reference, content, request.labels),
      reference,
    );
    try {
      await replaceOnPlane({
        plane,
        content,
        assertCurrent: () => this.#assertCurrent(updated),
      });
    } catch (error) {
      await withoutRequestSignal(async () => {
        deleteLateWrites({ ...this.#context, plane, reference, error });
        await this.#restoreReference(reference, updated);
        await deleteOrphans({ clusters: this.#clusters, plane, reference });
      });
      throw error;
    }
    await withoutRequestSignal(() => this.#assertKept(plane, updated));
    return toSecret(updated, buildSecret(content).data ?? {});
  }

  async delete(namespace: string, name: string): Promise<void> {
    const reference = await findManaged(this.#clusters, namespace, name);
    const plane = await findUsablePlane(
      this.#clusters,
      namespace,
      reference.spec.targetPlane,
    );
    await deleteFromPlane(plane, namespace, name);
    await this.#clusters.controlPlane.delete(reference, {
      uid: reference.metadata.uid,
    });
    await deleteOrphans({ clusters: this.#clusters, plane, reference });
  }

  /** Rejects if the create is still in progress, because its late write would overwrite the update. */
  async #assertCreated(
    plane: UsablePlane,
    { metadata }: SecretReferenceObject,
  ): Promise<void> {
    const { name, namespace = '', creationTimestamp = '' } = metadata;
    const age = Date.now() - Date.parse(creationTimestamp);
    if (
      age < CREATION_TIMEOUT_MS &&
      !(await isOnPlane(plane, namespace, name))
    ) {
      throw new ApiError(409, 'the secret is still being created');
    }
  }

  /** Rejects if another change replaced the keys or the secret was deleted. */
  async #assertCurrent(written: SecretReferenceObject): Promise<void> {
    const { name, namespace = '', uid } = written.metadata;
    const reference = await readReference(this.#clusters, namespace, name);
    if (
      reference?.metadata.uid !== uid ||
      !reference ||
      keysOf(reference) !== keysOf(written)
    ) {
      throw changedMeanwhile();
    }
  }

  /** Rejects if the secret was deleted while it was being written. */
  async #assertKept(
    plane: UsablePlane,
    reference: SecretReferenceObject,
  ): Promise<void> {
    const { name, namespace = '', uid } = reference.metadata;
    const kept = await readReference(this.#clusters, namespace, name);
    if (kept?.metadata.uid !== uid) {
      await deleteOrphans({ clusters: this.#clusters, plane, reference });
      throw changedMeanwhile();
    }
  }

  /** Restores a reference unless another change has replaced it. */
  async #restoreReference(
    former: SecretReferenceObject,
    { metadata: { resourceVersion } }: SecretReferenceObject,
  ): Promise<void> {
    try {
      await this.#clusters.controlPlane.replace({
        ...former,
        metadata: { ...former.metadata, resourceVersion },
      });
    } catch (error) {
      if (!isConflict(error) && !isMissing(error)) {
        throw error;
      }
    }
  }

  async #assertNamespace(name: string): Promise<void> {
    const namespace = await this.#clusters.controlPlane.read({
      ...namespaceKind,
      metadata: { name },
    });
    if (!namespace) {
      throw new ApiError(404, 'namespace not found');
    }
  }

  async #createReference(
    plane: UsablePlane,
    reference: SecretReferenceObject,
  ): Promise<SecretReferenceObject> {
    try {
      return await this.#clusters.controlPlane.create(reference);
    } catch (error) {
      undoLateReference({ ...this.#context, plane, reference, error });
      throw isConflict(error)
        ? new ApiError(409, 'secret already exists')
        : error;
    }
  }

  async #replaceReference(
    plane: UsablePlane,
    reference: SecretReferenceObject,
    former: SecretReferenceObject,
  ): Promise<SecretReferenceObject> {
    try {
      return await this.#clusters.controlPlane.replace(reference);
    } catch (error) {
      undoLateReference({ ...this.#context, plane, reference, former, error });
      throw isConflict(error) ? changedMeanwhile() : error;
    }
  }
}

function changedMeanwhile(): ApiError {
  return new ApiError(409, 'the secret was changed at the same time');
}

function isMissing(error: unknown): boolean {
  return error instanceof ClusterError && error.status === 404;
}

function isConflict(error: unknown): boolean {
  return error instanceof ClusterError && error.status === 409;
}
