import type {
  CopiedSecret,
  SecretMetadata,
  TargetPlaneRef,
} from '@openchoreo-secrets/plugin-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '../api/queryKeys';
import { useSecretsApi } from '../api/SecretsApiContext';

/** The backend's limit of one request. */
const MAX_TARGETS = 20;

/** A copy to create, as far as it's filled in. */
export interface TargetRow {
  id: number;
  namespace?: string;
  name: string;
  targetPlane?: TargetPlaneRef;
  /** Whether it was created. Absent before the first try. */
  result?: CopiedSecret;
}

/** Copies a secret to several targets; the rows that failed can be sent again. */
export function useCopy(namespace: string, { name }: SecretMetadata) {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const [rows, setRows] = useState<TargetRow[]>([{ id: 0, name }]);
  const open = rows.filter(({ result }) => !result?.created);
  const copy = useMutation({
    mutationFn: () =>
      api.copySecret(
        { namespace, name },
        {
          targets: open.flatMap(row =>
            row.namespace && row.targetPlane
              ? [
                  {
                    namespace: row.namespace,
                    name: row.name,
                    targetPlane: row.targetPlane,
                  },
                ]
              : [],
          ),
        },
      ),
    onSuccess: ({ items }) => {
      // The results have the order of the rows that were sent.
      const results = new Map(open.map(({ id }, at) => [id, items[at]]));
      setRows(current =>
        current.map(row => ({
          ...row,
          result: results.get(row.id) ?? row.result,
        })),
      );
      for (const { namespace: changed } of items) {
        void queryClient.invalidateQueries({
          queryKey: queryKeys.secrets(changed),
        });
      }
    },
  });
  return {
    rows,
    open,
    copy,
    isComplete: open.every(row => row.namespace && row.targetPlane && row.name),
    canAdd: rows.length < MAX_TARGETS,
    change: (id: number, change: Partial<TargetRow>) =>
      setRows(current =>
        current.map(row =>
          row.id === id ? { ...row, ...change, result: undefined } : row,
        ),
      ),
    add: () =>
      setRows(current => [
        ...current,
        {
          id: Math.max(...current.map(({ id }) => id)) + 1,
          name: current[current.length - 1].name,
        },
      ]),
    remove: (id: number) =>
      setRows(current => current.filter(row => row.id !== id)),
  };
}
