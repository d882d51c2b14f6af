import type {
  CreateSecretRequest,
  Secret,
  SecretList,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import { ApiError } from '../errors';
import {
  ClusterError,
  type Clusters,
  type SecretReferenceObject,
} from '../kubernetes';
import { listManaged, type PlaneFailureListener } from './listManaged';
import { findManaged, readReference } from './managedReferences';
import {
  buildSecret,
  buildSecretReference,
  updateSecretReference,
  namespaceKind,
  type SecretContent,
} from './objects';
import { findUsablePlane, type UsablePlane } from './planes';
import {
  createOnPlane,
  deleteFromPlane,
  deleteOrphans,
  isOnPlane,
  readPlaneSecret,
  replaceOnPlane,
} from './planeSecrets';
import type { PageRequest, SecretService } from './SecretService';
import { toSecret } from './toWire';
import {
  assertCanBeCreated,
  assertCreateRequest,
  assertKubernetesData,
  assertUpdateRequest,
} from './validation';

/** Longer than a create takes before its calls to the plane time out. */
const CREATION_TIMEOUT_MS = 60_000;

/** The Secret Management API on Kubernetes. */
export class KubernetesSecretService implements SecretService {
  readonly #clusters: Clusters;
  readonly #onPlaneFailure: PlaneFailureListener;

  private constructor(
    clusters: Clusters,
    onPlaneFailure: PlaneFailureListener,
  ) {
    this.#clusters = clusters;
    this.#onPlaneFailure = onPlaneFailure;
  }

  static create(
    clusters: Clusters,
    onPlaneFailure: PlaneFailureListener,
  ): KubernetesSecretService {
    return new KubernetesSecretService(clusters, onPlaneFailure);
  }

  list(namespace: string, page: PageRequest): Promise<SecretList> {
    return listManaged(
      {
        clusters: this.#clusters,
        namespace,
        onPlaneFailure: this.#onPlaneFailure,
      },
      page,
    );
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
   * The reference is created first and is the lock: of two who create the same name at once, one is
   * told so before it has touched the plane. What fails later takes the reference back.
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
      buildSecretReference(content, targetPlane, labels),
    );
    try {
      await createOnPlane(plane, content, () => this.#assertCurrent(reference));
    } catch (error) {
      await this.#clusters.controlPlane.delete(reference, {
        uid: reference.metadata.uid,
      });
      throw error;
    }
    await this.#assertKept(plane, reference);
    return toSecret(reference, buildSecret(content).data ?? {});
  }

  /**
   * The reference is replaced first, under its resource version: of two who change a secret at once, one is refused
   * before it has touched the plane. What fails later restores the former reference.
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
      updateSecretReference(reference, content, request.labels),
    );
    try {
      await replaceOnPlane({
        plane,
        content,
        assertCurrent: () => this.#assertCurrent(updated),
      });
    } catch (error) {
      await this.#restoreReference(reference, updated);
      await this.#deleteOrphans(plane, reference);
      throw error;
    }
    await this.#assertKept(plane, updated);
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
    await this.#deleteOrphans(plane, reference);
  }

  /** A value that isn't on the plane yet may still be on its way there, and would overwrite that of an update. */
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

  /** Rejects if another change has written other keys, or the secret was deleted. */
  async #assertCurrent(written: SecretReferenceObject): Promise<void> {
    const { name, namespace = '', uid } = written.metadata;
    const reference = await readReference(this.#clusters, namespace, name);
    const keysOf = ({ spec }: SecretReferenceObject) =>
      spec.data.map(({ secretKey }) => secretKey).join();
    if (
      reference?.metadata.uid !== uid ||
      !reference ||
      keysOf(reference) !== keysOf(written)
    ) {
      throw changedMeanwhile();
    }
  }

  /** Removes what was written to the plane while the secret was being deleted. */
  async #deleteOrphans(
    plane: UsablePlane,
    { metadata: { name, namespace = '' } }: SecretReferenceObject,
  ): Promise<void> {
    await deleteOrphans({
      plane,
      namespace,
      name,
      isOrphaned: async () =>
        !(await readReference(this.#clusters, namespace, name)),
    });
  }

  /** Rejects if the secret was deleted while it was being written. */
  async #assertKept(
    plane: UsablePlane,
    reference: SecretReferenceObject,
  ): Promise<void> {
    const { name, namespace = '', uid } = reference.metadata;
    const kept = await readReference(this.#clusters, namespace, name);
    if (kept?.metadata.uid !== uid) {
      await this.#deleteOrphans(plane, reference);
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
    reference: SecretReferenceObject,
  ): Promise<SecretReferenceObject> {
    try {
      return await this.#clusters.controlPlane.create(reference);
    } catch (error) {
      throw isConflict(error)
        ? new ApiError(409, 'secret already exists')
        : error;
    }
  }

  async #replaceReference(
    reference: SecretReferenceObject,
  ): Promise<SecretReferenceObject> {
    try {
      return await this.#clusters.controlPlane.replace(reference);
    } catch (error) {
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
