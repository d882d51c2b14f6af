import type {
  SecretMetadata,
  SyncJudgement,
  SyncStateName,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';

/** Who uses a secret. */
export type Usage =
  | 'loading'
  | 'failed'
  | {
      /** How many components or builds refer to it. */
      count: number;
      /** Their names, where the list knows them. */
      names?: string[];
      /** Whether components that the person can't see might use it too. */
      othersPossible: boolean;
    };

/** A row of the list: a secret with its state and its users. */
export interface SecretRow {
  /** Unique across namespaces. */
  id: string;
  namespace: string;
  secret: SecretMetadata;
  sync: SyncJudgement;
  usage: Usage;
}

export const sortColumns = [
  'name',
  'namespace',
  'type',
  'plane',
  'keys',
  'sync',
  'used',
  'changed',
  'created',
] as const;

export type SortColumn = (typeof sortColumns)[number];

/** Whether a column shows how long ago something was. */
export function isAgeColumn(column: SortColumn): boolean {
  return column === 'changed' || column === 'created';
}

export interface SortOrder {
  column: SortColumn;
  isDescending: boolean;
}

/** Search, filters, and order of the list. Empty filters match everything. */
export interface ListFilters {
  search: string;
  namespaces: string[];
  /** Kubernetes secret types. */
  types: string[];
  /** Planes as `kind/name`. */
  planes: string[];
  states: SyncStateName[];
  sort: SortOrder;
}

/** The displayed names of secret types and namespaces. */
export interface RowLabels {
  type(type: string): string;
  namespace(name: string): string;
}

/** From the most urgent state to the least urgent one. */
export const statesByUrgency: SyncStateName[] = [
  'failed',
  'unreachable',
  'unknown',
  'syncing',
  'synced',
];

/** Identifies a plane by kind and name. */
export function planeId({ kind, name }: TargetPlaneRef): string {
  return `${kind}/${name}`;
}

/** The rows that match search and filters, in order. */
export function selectRows(
  rows: readonly SecretRow[],
  filters: ListFilters,
  labels: RowLabels,
): SecretRow[] {
  const { namespaces, types, planes, states, sort } = filters;
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  const includes = (chosen: readonly string[], value: string | undefined) =>
    chosen.length === 0 || (value !== undefined && chosen.includes(value));
  return rows
    .filter(
      ({ namespace, secret, sync }) =>
        includes(namespaces, namespace) &&
        includes(types, secret.type) &&
        includes(planes, secret.targetPlane && planeId(secret.targetPlane)) &&
        includes(states, sync.state) &&
        words.every(word => matches(secret, word, labels)),
    )
    .sort(comparator(sort, labels));
}

function matches(
  secret: SecretMetadata,
  word: string,
  labels: RowLabels,
): boolean {
  const has = (text: string | undefined) =>
    text?.toLowerCase().includes(word) === true;
  return (
    has(secret.name) ||
    has(secret.targetPlane?.name) ||
    has(secret.targetPlane?.kind) ||
    has(secret.category) ||
    has(labels.type(secret.type)) ||
    secret.keys.some(has) ||
    Object.entries(secret.labels ?? {}).some(([key, value]) =>
      has(`${key}=${value}`),
    )
  );
}

function comparator(
  { column, isDescending }: SortOrder,
  labels: RowLabels,
): (a: SecretRow, b: SecretRow) => number {
  const keyOf = sortKey(column, labels);
  const sign = isDescending ? -1 : 1;
  return (a, b) =>
    sign *
    (compare(keyOf(a), keyOf(b)) ||
      compare(a.secret.name, b.secret.name) ||
      compare(a.namespace, b.namespace));
}

function sortKey(
  column: SortColumn,
  labels: RowLabels,
): (row: SecretRow) => string | number {
  switch (column) {
    case 'namespace':
      return ({ namespace }) => labels.namespace(namespace);
    case 'type':
      return ({ secret }) => labels.type(secret.type);
    case 'plane':
      return ({ secret }) => secret.targetPlane?.name ?? '';
    case 'keys':
      return ({ secret }) => secret.keys.length;
    case 'sync':
      return ({ sync }) => statesByUrgency.indexOf(sync.state);
    case 'used':
      return ({ usage }) => (typeof usage === 'object' ? usage.count : -1);
    case 'changed':
      return ({ sync }) => sync.secret?.changedAt ?? '';
    case 'created':
      return ({ secret }) => secret.createdAt ?? '';
    default:
      return ({ secret }) => secret.name;
  }
}

/** By code units, as Kubernetes sorts names; much faster than by language at thousands of rows. */
function compare(a: string | number, b: string | number): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
