import {
  indexSync,
  judgeSync,
  type PlaneSync,
  type SecretMetadata,
  type SyncJudgement,
} from '@openchoreo-secrets/plugin-common';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useSyncState } from './useSyncState';

/** The sync states of the secrets of a namespace. */
export interface Sync {
  /** Stays the same function while nothing changes. */
  judge(secret: SecretMetadata): SyncJudgement;
  planes: PlaneSync[];
}

const nothingKnown: Sync = {
  judge: secret => judgeSync(secret, undefined),
  planes: [],
};

const SyncContext = createContext<Sync>(nothingKnown);

export interface SyncProviderProps {
  namespace: string;
  children: ReactNode;
}

/** Follows the planes of a namespace, once for everything inside. */
export function SyncProvider({ namespace, children }: SyncProviderProps) {
  const state = useSyncState(namespace);
  const sync = useMemo(() => {
    const index = state && indexSync(state);
    return {
      judge: (secret: SecretMetadata) => judgeSync(secret, index),
      planes: state?.planes ?? [],
    };
  }, [state]);
  return <SyncContext.Provider value={sync}>{children}</SyncContext.Provider>;
}

/** The sync states of the nearest {@link SyncProvider}; all unknown without one. */
export function useSync(): Sync {
  return useContext(SyncContext);
}
