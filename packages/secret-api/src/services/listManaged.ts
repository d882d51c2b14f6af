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

/** Joins references with the Secrets on their planes, which are listed once for each plane. */
export class ManagedSecretPage {
  readonly #clusters: Clusters;
  readonly #namespace: string;

  private constructor(clusters: Clusters, namespace: string) {
    this.#clusters = clusters;
    this.#namespace = namespace;
  }

  static create(clusters: Clusters, namespace: string): ManagedSecretPage {
    return new ManagedSecretPage(clusters, namespace);
  }

  /** The secrets in the order of their references; those that cannot be read are left out, as OpenChoreo does. */
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
    } catch {
      return new Map();
    }
  }

  async #readSecrets(
    targetPlane: TargetPlane,
    wanted: Set<string>,
  ): Promise<Map<string, Record<string, string>>> {
    const { cluster } = await findUsablePlane(
      this.#clusters,
      this.#namespace,
      targetPlane,
    );
    const found = new Map<string, Record<string, string>>();
    let continueToken: string | undefined;
    do {
      const page = await cluster.list<SecretObject>(secretKind, {
        namespace: valueNamespace(this.#namespace),
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

/** A page of the secrets of a namespace with their values. */
export async function listManaged(
  clusters: Clusters,
  namespace: string,
  page: PageRequest,
): Promise<SecretList> {
  const { items, pagination } = await listObjects<SecretReferenceObject>(
    clusters.controlPlane,
    secretReferenceKind,
    page,
    { namespace, labelSelector: `${MANAGED_BY_LABEL}=${MANAGED_BY}` },
  );
  const secrets = await ManagedSecretPage.create(clusters, namespace).join(
    items,
  );
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
