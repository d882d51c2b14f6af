import {
  DEFAULT_CATEGORY,
  type PlatformNamespace,
  type PlatformSecret,
  type SecretMetadata,
  type SecretUse,
  type TargetPlane,
} from '@openchoreo-secrets/plugin-common';
import { planeId } from '../table/selectSecrets';

/** A secret and the namespace that has it. */
export interface NamespacedSecret {
  namespace: string;
  secret: SecretMetadata;
}

export interface PlatformRow extends NamespacedSecret {
  secret: PlatformSecret;
  /** Whether components that are not to be seen could use it too. */
  othersPossible: boolean;
  /** Whether it is certain that no component uses it. */
  isUnused: boolean;
}

/** A use that does not resolve, or may not. */
export interface ProblemRow {
  namespace: string;
  use: SecretUse;
}

/** A plane that cannot hold secrets, or cannot be reached. */
export interface PlaneRow {
  /** Absent for planes that no namespace owns. */
  namespace?: string;
  plane: TargetPlane;
}

/** What is to be seen of the secrets; in the URL, so that it can be linked to. */
export interface PlatformFilters {
  search: string;
  namespace?: string;
  plane?: string;
  type?: string;
  category?: string;
}

export function secretRows(namespaces: PlatformNamespace[]): PlatformRow[] {
  return namespaces.flatMap(({ name, secrets, othersPossible }) =>
    secrets.map(secret => ({
      namespace: name,
      secret,
      othersPossible,
      isUnused: secret.users === 0 && !othersPossible,
    })),
  );
}

export function problemRows(namespaces: PlatformNamespace[]): ProblemRow[] {
  return namespaces.flatMap(({ name, problems }) =>
    problems.map(use => ({ namespace: name, use })),
  );
}

export function planeRows(
  shared: TargetPlane[],
  namespaces: PlatformNamespace[],
): PlaneRow[] {
  const owned = namespaces.flatMap(({ name, planes }) =>
    planes.map(plane => ({ namespace: name, plane })),
  );
  return [...shared.map(plane => ({ plane })), ...owned].filter(
    ({ plane }) => !plane.usable || plane.connected === false,
  );
}

export function categoryOf({ category }: SecretMetadata): string {
  return category ?? DEFAULT_CATEGORY;
}

export function matchesFilters(
  { namespace, secret }: NamespacedSecret,
  filters: PlatformFilters,
): boolean {
  const { name, type, targetPlane, keys } = secret;
  const search = filters.search.toLowerCase();
  return (
    (!filters.namespace || filters.namespace === namespace) &&
    (!filters.plane ||
      (targetPlane !== undefined && filters.plane === planeId(targetPlane))) &&
    (!filters.type || filters.type === type) &&
    (!filters.category || filters.category === categoryOf(secret)) &&
    [name, namespace, targetPlane?.name ?? '', ...keys].some(text =>
      text.toLowerCase().includes(search),
    )
  );
}

/** How many rows have each value, the most frequent first. */
export function countBy<T>(
  rows: T[],
  valueOf: (row: T) => string | undefined,
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== undefined) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
}
