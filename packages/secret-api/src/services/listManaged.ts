import type { Secret, SecretList } from '@openchoreo-secrets/openchoreo-client';
import {
  type Clusters,
  type SecretObject,
  type SecretReferenceObject,
  type TargetPlane,
} from '../kubernetes';
import { listObjects } from './listObjects';
import {
  MANAGED_BY,
  MANAGED_BY_LABEL,
  secretKind,
  secretReferenceKind,
  valueNamespace,
} from './objects';
import { findUsablePlane } from './planes';
import type { PageRequest } from './SecretService';
import { toSecret } from './toWire';

const PAGE_SIZE = 100;

/** Called for each plane whose secrets are omitted from a list. */
export type PlaneFailureListener = (failure: {
  namespace: string;
  plane?: TargetPlane;
  error: unknown;
}) => void;

export interface ManagedSecretPageOptions {
  clusters: Clusters;
  namespace: string;
  onPlaneFailure: PlaneFailureListener;
}

/** Joins references with the Secrets on their planes. Lists each plane once. */
export class ManagedSecretPage {
  readonly #options: ManagedSecretPageOptions;

  private constructor(options: ManagedSecretPageOptions) {
    this.#options = options;
  }

  static create(options: ManagedSecretPageOptions): ManagedSecretPage {
    return new ManagedSecretPage(options);
  }

  /** Returns the secrets in the order of their references. Omits secrets of failing planes, as OpenChoreo does. */
  async join(references: SecretReferenceObject[]): Promise<Secret[]> {
    const found = await Promise.all(
      groupByPlane(references).map(group => this.#readGroup(group)),
    );
    const data = new Map(found.flatMap(group => [...group]));
    return references.flatMap(reference => {
      const values = data.get(reference.metadata.name);
      return values ? [toSecret(reference, values)] : [];
    });
  }

  async #readGroup(
    group: SecretReferenceObject[],
  ): Promise<Map<string, Record<string, string>>> {
    const targetPlane = group[0].spec.targetPlane;
    const wanted = new Set(group.map(({ metadata }) => metadata.name));
    try {
      return targetPlane
        ? await this.#readSecrets(targetPlane, wanted)
        : new Map();
    } catch (error) {
      const { namespace, onPlaneFailure } = this.#options;
      onPlaneFailure({ namespace, plane: targetPlane, error });
      return new Map();
    }
  }

  async #readSecrets(
    targetPlane: TargetPlane,
    wanted: Set<string>,
  ): Promise<Map<string, Record<string, string>>> {
    const { clusters, namespace } = this.#options;
    const { cluster } = await findUsablePlane(clusters, namespace, targetPlane);
    const found = new Map<string, Record<string, string>>();
    let continueToken: string | undefined;
    do {
      const page = await cluster.list<SecretObject>(secretKind, {
        namespace: valueNamespace(namespace),
        limit: PAGE_SIZE,
        continueToken,
      });
      for (const { metadata, data } of page.items) {
        if (wanted.has(metadata.name)) {
          found.set(metadata.name, data ?? {});
        }
      }
      continueToken = page.continueToken;
    } while (continueToken && found.size < wanted.size);
    return found;
  }
}

/** Lists one page of the secrets of a namespace, with values. */
export async function listManaged(
  options: ManagedSecretPageOptions,
  page: PageRequest,
): Promise<SecretList> {
  const { clusters, namespace } = options;
  const { items, pagination } = await listObjects<SecretReferenceObject>(
    clusters.controlPlane,
    secretReferenceKind,
    page,
    { namespace, labelSelector: `${MANAGED_BY_LABEL}=${MANAGED_BY}` },
  );
  const secrets = await ManagedSecretPage.create(options).join(items);
  return { items: secrets, pagination };
}

function groupByPlane(
  references: SecretReferenceObject[],
): SecretReferenceObject[][] {
  const groups = new Map<string, SecretReferenceObject[]>();
  for (const reference of references) {
    const plane = JSON.stringify(reference.spec.targetPlane);
    groups.set(plane, [...(groups.get(plane) ?? []), reference]);
  }
  return [...groups.values()];
}
