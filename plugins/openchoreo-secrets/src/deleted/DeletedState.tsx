import type {
  DeletedSecret,
  SyncStateName,
} from '@openchoreo-secrets/plugin-common';
import { SyncState } from '../sync/SyncState';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

type State = 'restorable' | 'kept' | 'unknown' | 'pending' | 'failed';

const looks: Record<State, SyncStateName> = {
  restorable: 'synced',
  kept: 'unreachable',
  unknown: 'unknown',
  pending: 'syncing',
  failed: 'failed',
};

/** The state in one word, which is also what its column sorts by. */
export function stateOf({ destruction, undo, values }: DeletedSecret): State {
  if (destruction) {
    return destruction.state;
  }
  if (undo.allowed) {
    return 'restorable';
  }
  return values === 'unknown' ? 'unknown' : 'kept';
}

/** Whether a deleted secret can be restored, or how far its destruction is. */
export function DeletedState({ secret }: { secret: DeletedSecret }) {
  const { t } = useSecretsTranslation();
  const { undo, destruction } = secret;
  const state = stateOf(secret);
  return (
    <SyncState
      state={looks[state]}
      word={t(`deleted.state.${state}`)}
      cause={destruction ? destruction.message : undo.reason}
    />
  );
}
