import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queryKeys } from '../api/queryKeys';
import type { SecretId } from '../api/SecretsApi';
import { useSecretsApi } from '../api/SecretsApiContext';
import { SecretsApiError } from '../api/SecretsApiError';
import {
  changeListedSecrets,
  refreshListedSecrets,
} from '../list/listedSecrets';

/** The backend's code while a plane is still removing a secret. */
const DELETED_RECENTLY = 'DELETED_RECENTLY';
const RETRY_AFTER_MS = 2_000;
const MAX_WAIT_MS = 180_000;

export interface UndoFailure {
  name: string;
  reason: string;
}

export type UndoState =
  | { step: 'idle' }
  /** `isWaiting` while the plane removes the old values. */
  | { step: 'running'; isWaiting: boolean }
  | { step: 'failed'; failures: UndoFailure[] };

/** Undoes deletions, one after the other. Waits for planes that are still removing values. */
export function useUndoDelete(
  onUndone: (restored: SecretMetadata[], failures: UndoFailure[]) => void,
) {
  const api = useSecretsApi();
  const queryClient = useQueryClient();
  const [state, setState] = useState<UndoState>({ step: 'idle' });
  const isStopped = useRef(false);
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);

  const undoOne = async (id: SecretId): Promise<SecretMetadata> => {
    const giveUpAt = Date.now() + MAX_WAIT_MS;
    for (;;) {
      try {
        return await api.history.undoDelete(id);
      } catch (error) {
        const isPending =
          error instanceof SecretsApiError && error.code === DELETED_RECENTLY;
        if (!isPending || isStopped.current || Date.now() > giveUpAt) {
          throw error;
        }
        setState({ step: 'running', isWaiting: true });
        await new Promise(resolve => setTimeout(resolve, RETRY_AFTER_MS));
      }
    }
  };

  const undo = async (ids: SecretId[]) => {
    setState({ step: 'running', isWaiting: false });
    const restored: SecretMetadata[] = [];
    const failures: UndoFailure[] = [];
    for (const id of ids) {
      try {
        const created = await undoOne(id);
        restored.push(created);
        await changeListedSecrets(queryClient, id.namespace, items => [
          created,
          ...items,
        ]);
        refreshListedSecrets(queryClient, id.namespace);
      } catch (error) {
        const reason = error instanceof Error ? error.message : '';
        failures.push({ name: id.name, reason });
      }
    }
    void queryClient.invalidateQueries({ queryKey: queryKeys.deletedSecrets });
    setState(
      failures.length > 0 ? { step: 'failed', failures } : { step: 'idle' },
    );
    onUndone(restored, failures);
  };
  return { state, undo };
}
