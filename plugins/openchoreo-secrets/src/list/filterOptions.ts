import type { SyncStateName } from '@openchoreo-secrets/plugin-common';
import type { FilterOption } from './FilterMenu';
import {
  planeId,
  statesByUrgency,
  type RowLabels,
  type SecretRow,
} from './rows';

export interface FilterOptions {
  namespaces: FilterOption[];
  types: FilterOption[];
  planes: FilterOption[];
  states: FilterOption[];
}

/** What each filter offers, with the number of rows. */
export function filterOptions(
  rows: readonly SecretRow[],
  labels: RowLabels,
  stateLabel: (state: SyncStateName) => string,
): FilterOptions {
  const planes = count(
    rows.map(({ secret }) => secret.targetPlane && planeId(secret.targetPlane)),
  );
  const states = count(rows.map(({ sync }) => sync.state));
  return {
    namespaces: toOptions(
      count(rows.map(({ namespace }) => namespace)),
      labels.namespace,
    ),
    types: toOptions(count(rows.map(({ secret }) => secret.type)), labels.type),
    planes: toOptions(planes, id => {
      const [kind, name] = id.split('/');
      return `${name} · ${kind}`;
    }),
    states: statesByUrgency.flatMap(state => {
      const number = states.get(state);
      return number
        ? [{ value: state, label: stateLabel(state), count: number }]
        : [];
    }),
  };
}

/** The values that occur, with how often. */
export function countOptions(
  values: (string | undefined)[],
  label?: (value: string) => string,
): FilterOption[] {
  return toOptions(count(values), label);
}

function count(values: (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function toOptions(
  counts: Map<string, number>,
  label = (value: string) => value,
): FilterOption[] {
  return [...counts]
    .map(([value, number]) => ({ value, label: label(value), count: number }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
