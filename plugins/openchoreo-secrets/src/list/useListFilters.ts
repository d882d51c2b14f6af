import type { SyncStateName } from '@openchoreo-secrets/plugin-common';
import { useCallback, useMemo } from 'react';
import { useUrlState } from '../ui/useUrlState';
import {
  sortColumns,
  statesByUrgency,
  type ListFilters,
  type SortOrder,
} from './rows';

export interface ListFiltersState {
  filters: ListFilters;
  /** The page shown, from 1. */
  page: number;
  isFiltered: boolean;
  /** Goes back to the first page. */
  change(change: Partial<ListFilters>): void;
  changePage(page: number): void;
  /** Resets search and filters, and keeps the order. */
  clear(): void;
}

/** Search, filters, order, and page of a list, in the URL. */
export function useListFilters(): ListFiltersState {
  const { parameters, replace } = useUrlState();
  const query = parameters.toString();
  const filters = useMemo(() => readFilters(query), [query]);
  const change = useCallback(
    (update: Partial<ListFilters>) =>
      replace({ ...writeFilters(update), page: undefined }),
    [replace],
  );
  const clear = useCallback(
    () =>
      change({ search: '', namespaces: [], types: [], planes: [], states: [] }),
    [change],
  );
  const changePage = useCallback(
    (page: number) => replace({ page: page > 1 ? String(page) : undefined }),
    [replace],
  );
  const { search, namespaces, types, planes, states } = filters;
  return {
    filters,
    page: Math.max(1, Number(parameters.get('page')) || 1),
    isFiltered:
      search !== '' ||
      [namespaces, types, planes, states].some(chosen => chosen.length > 0),
    change,
    changePage,
    clear,
  };
}

function readFilters(query: string): ListFilters {
  const parameters = new URLSearchParams(query);
  const list = (name: string) =>
    parameters.get(name)?.split(',').filter(Boolean) ?? [];
  return {
    search: parameters.get('q') ?? '',
    namespaces: list('in'),
    types: list('type'),
    planes: list('plane'),
    states: list('sync').filter(isState),
    sort: readSort(parameters.get('sort') ?? ''),
  };
}

function writeFilters({
  search,
  namespaces,
  types,
  planes,
  states,
  sort,
}: Partial<ListFilters>): Record<string, string> {
  return {
    ...(search !== undefined && { q: search }),
    ...(namespaces && { in: namespaces.join(',') }),
    ...(types && { type: types.join(',') }),
    ...(planes && { plane: planes.join(',') }),
    ...(states && { sync: states.join(',') }),
    ...(sort && { sort: writeSort(sort) }),
  };
}

function readSort(text: string): SortOrder {
  const isDescending = text.startsWith('-');
  const name = isDescending ? text.slice(1) : text;
  const column = sortColumns.find(known => known === name);
  return column
    ? { column, isDescending }
    : { column: 'name', isDescending: false };
}

function writeSort({ column, isDescending }: SortOrder): string {
  const text = isDescending ? `-${column}` : column;
  return text === 'name' ? '' : text;
}

function isState(text: string): text is SyncStateName {
  return statesByUrgency.some(state => state === text);
}
