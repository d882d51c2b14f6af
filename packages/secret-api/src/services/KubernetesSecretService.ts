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
import { listManaged } from './listManaged';
import { findManaged, readReference } from './managedReferences';
import {
  buildSecret,
  buildSecretReference,
  managedLabels,
  namespaceKind,
  remoteData,
  type SecretContent,
} from './objects';
import { findUsablePlane } from './planes';
import {
  createOnPlane,
  deleteFromPlane,
  readPlaneSecret,
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

/** The Secret Management API on Kubernetes. */
export class KubernetesSecretService implements SecretService {
  readonly #clusters: Clusters;

  private constructor(clusters: Clusters) {
    this.#clusters = clusters;
  }

  static create(clusters: Clusters): KubernetesSecretService {
    return new KubernetesSecretService(clusters);
  }

  list(namespace: string, page: PageRequest): Promise<SecretList> {
    return listManaged(this.#clusters, namespace, page);
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
      await createOnPlane(plane, content);
    } catch (error) {
      await this.#clusters.controlPlane.delete(
        reference,
        reference.metadata.uid,
      );
      throw error;
    }
    return toSecret(reference, buildSecret(content).data ?? {});
  }

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
    await writeToPlane(plane, content);
    const updated = await this.#replaceReference({
      ...reference,
      metadata: {
        ...reference.metadata,
        labels: managedLabels(request.labels),
      },
      spec: { ...reference.spec, data: remoteData(content) },
    });
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
    await this.#clusters.controlPlane.delete(reference);
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
      throw isConflict(error)
        ? new ApiError(409, 'the secret was changed at the same time')
        : error;
    }
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ClusterError && error.status === 409;
}
