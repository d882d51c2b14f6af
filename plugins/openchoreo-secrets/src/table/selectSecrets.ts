import type {
  SecretMetadata,
  SyncStateName,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';

export type SortColumn = 'name' | 'type' | 'plane' | 'keys' | 'age';

export interface SortOrder {
  column: SortColumn;
  direction: 'asc' | 'desc';
}

/** What of the list is to be seen. */
export interface SecretsView {
  search: string;
  /** A Kubernetes type. */
  type?: string;
  /** A plane, as {@link planeId} names it. */
  plane?: string;
  state?: SyncStateName;
  sort: SortOrder;
}

/** By code units, as Kubernetes sorts names; much faster than by language at thousands of rows. */
function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

type Compare = (a: SecretMetadata, b: SecretMetadata) => number;

/** How a Kubernetes secret type is called. */
export type TypeLabel = (type: string) => string;

const columnComparators: Record<Exclude<SortColumn, 'type'>, Compare> = {
  name: (a, b) => compareText(a.name, b.name),
  plane: (a, b) =>
    compareText(a.targetPlane?.name ?? '', b.targetPlane?.name ?? '') ||
    compareText(a.name, b.name),
  keys: (a, b) => a.keys.length - b.keys.length || compareText(a.name, b.name),
  age: (a, b) =>
    compareText(b.createdAt ?? '', a.createdAt ?? '') ||
    compareText(a.name, b.name),
};

function byType(typeLabel: TypeLabel): Compare {
  return (a, b) =>
    compareText(typeLabel(a.type), typeLabel(b.type)) ||
    compareText(a.name, b.name);
}

function inOrder(
  { column, direction }: SortOrder,
  typeLabel: TypeLabel,
): Compare {
  const compare =
    column === 'type' ? byType(typeLabel) : columnComparators[column];
  return direction === 'asc' ? compare : (a, b) => compare(b, a);
}

/** Names a plane by kind and name. */
export function planeId({ kind, name }: TargetPlaneRef): string {
  return `${kind}/${name}`;
}

/** Whether a secret is really there. */
export type StateOf = (secret: SecretMetadata) => SyncStateName;

/** The secrets that match search and filters, in order. */
export function selectSecrets(
  secrets: readonly SecretMetadata[],
  { search, type, plane, state, sort }: SecretsView,
  typeLabel: TypeLabel,
  stateOf: StateOf,
): SecretMetadata[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return secrets
    .filter(
      secret =>
        (!type || secret.type === type) &&
        (!plane ||
          (secret.targetPlane && planeId(secret.targetPlane) === plane)) &&
        (!state || stateOf(secret) === state) &&
        words.every(word => matches(secret, word, typeLabel)),
    )
    .sort(inOrder(sort, typeLabel));
}

function matches(
  secret: SecretMetadata,
  word: string,
  typeLabel: TypeLabel,
): boolean {
  const has = (text: string | undefined) =>
    text?.toLowerCase().includes(word) === true;
  return (
    has(secret.name) ||
    has(secret.targetPlane?.name) ||
    has(secret.targetPlane?.kind) ||
    has(secret.category) ||
    has(typeLabel(secret.type)) ||
    secret.keys.some(has) ||
    Object.entries(secret.labels ?? {}).some(([key, value]) =>
      has(`${key}=${value}`),
    )
  );
}
