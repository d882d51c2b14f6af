import type {
  CreateSecretRequest,
  Secret,
  SecretList,
  UpdateSecretRequest,
} from '@openchoreo-secrets/openchoreo-client';
import { ApiError } from '../errors';
import type { Clusters, SecretReferenceObject } from '../kubernetes';
import { KubernetesSecretService } from './KubernetesSecretService';
import type { PlaneFailureListener } from './listManaged';
import { listManagedFaithfully } from './listManagedFaithfully';
import {
  findManaged,
  keysOf,
  readReference,
  type ManagedReference,
} from './managedReferences';
import {
  buildSecret,
  buildSecretReference,
  updateSecretReference,
  type SecretContent,
} from './objects';
import { findUsablePlane, type UsablePlane } from './planes';
import { applyToPlane, ensureNamespace, readPlaneSecret } from './planeSecrets';
import type { PageRequest, SecretService } from './SecretService';
import { toSecret } from './toWire';
import { assertCreateRequest, assertUpdateRequest } from './validation';

/**
 * Reproduces the Secret Management API of the OpenChoreo server 1.2 step by step, including the objects left behind by
 * failed steps. For tests of clients.
 */
export class FaithfulSecretService implements SecretService {
  readonly #clusters: Clusters;
  readonly #onPlaneFailure: PlaneFailureListener;
  /** Handles the operations in which the OpenChoreo server has no faults. */
  readonly #sound: SecretService;

  private constructor(
    clusters: Clusters,
    onPlaneFailure: PlaneFailureListener,
  ) {
    this.#clusters = clusters;
    this.#onPlaneFailure = onPlaneFailure;
    this.#sound = KubernetesSecretService.create(clusters, onPlaneFailure);
  }

  static create(
    clusters: Clusters,
    onPlaneFailure: PlaneFailureListener,
  ): FaithfulSecretService {
    return new FaithfulSecretService(clusters, onPlaneFailure);
  }

  list(namespace: string, page: PageRequest): Promise<SecretList> {
    return listManagedFaithfully(
      {
        clusters: this.#clusters,
        namespace,
        onPlaneFailure: this.#onPlaneFailure,
      },
      page,
    );
  }

  /** Returns 500 if the plane is deleted or has no store; update and delete don't. */
  async get(namespace: string, name: string): Promise<Secret> {
    const reference = await findManaged(this.#clusters, namespace, name);
    const plane = await this.#planeOf(namespace, reference).catch(() => {
      throw new ApiError(500, 'Internal server error');
    });
    const secret = await readPlaneSecret(plane, namespace, name);
    if (!secret) {
      throw new ApiError(404, 'secret not found');
    }
    return toSecret(reference, secret.data ?? {});
  }

  /** Creates the reference last: if an earlier step fails, the value stays on the plane. */
  async create(
    namespace: string,
    request: CreateSecretRequest,
  ): Promise<Secret> {
    assertCreateRequest(request);
    const { secretName: name, secretType: type } = request;
    const { targetPlane, data, labels } = request;
    const content: SecretContent = { namespace, name, type, data };
    if (await readReference(this.#clusters, namespace, name)) {
      throw new ApiError(409, 'secret already exists');
    }
    const plane = await findUsablePlane(this.#clusters, namespace, targetPlane);
    await ensureNamespace(plane, namespace);
    await applyToPlane(plane, content);
    const reference = await this.#clusters.controlPlane.create(
      buildSecretReference(content, targetPlane, labels),
    );
    return toSecret(reference, buildSecret(content).data ?? {});
  }

  /** Writes the reference only if keys or labels change. Returns 500 on a conflict. */
  async update(
    namespace: string,
    name: string,
    { data, labels }: UpdateSecretRequest,
  ): Promise<Secret> {
    const reference = await findManaged(this.#clusters, namespace, name);
    const type = reference.spec.template.type ?? 'Opaque';
    assertUpdateRequest(type, { data, labels });
    const content: SecretContent = { namespace, name, type, data };
    await applyToPlane(await this.#planeOf(namespace, reference), content);
    const wanted = updateSecretReference(reference, content, labels);
    const updated = isSame(reference, wanted)
      ? reference
      : await this.#clusters.controlPlane.replace(wanted);
    return toSecret(updated, buildSecret(content).data ?? {});
  }

  delete(namespace: string, name: string): Promise<void> {
    return this.#sound.delete(namespace, name);
  }

  #planeOf(
    namespace: string,
    { spec }: ManagedReference,
  ): Promise<UsablePlane> {
    return findUsablePlane(this.#clusters, namespace, spec.targetPlane);
  }
}

function isSame(
  one: SecretReferenceObject,
  other: SecretReferenceObject,
): boolean {
  const labelsOf = ({ metadata }: SecretReferenceObject) =>
    Object.entries(metadata.labels ?? {}).sort();
  return (
    JSON.stringify([keysOf(one), labelsOf(one)]) ===
    JSON.stringify([keysOf(other), labelsOf(other)])
  );
}
