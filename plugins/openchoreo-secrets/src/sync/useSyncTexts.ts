import type {
  SyncJudgement,
  SyncStateName,
} from '@openchoreo-secrets/plugin-common';
import { useMemo } from 'react';
import { useTimeTexts } from '../ui/time';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';

export interface SyncTexts {
  state(state: SyncStateName): string;
  /** The cause of a state that isn't Synced or Syncing, in two to four words. */
  cause(judgement: SyncJudgement): string | undefined;
  /** The cause of a failure, or how long ago a secret was synced. */
  detail(judgement: SyncJudgement, now: number): string | undefined;
  /** The message of the plane or of External Secrets Operator. */
  explanation(judgement: SyncJudgement): string | undefined;
  ago(time: string, now: number): string;
}

/** Sync states in the words of the person's language. */
export function useSyncTexts(): SyncTexts {
  const { t } = useSecretsTranslation();
  const { ago } = useTimeTexts();
  return useMemo(() => {
    const causeOf = ({ cause }: SyncJudgement) =>
      cause && t(`sync.cause.${cause}`);
    return {
      ago,
      state: state => t(`sync.${state}`),
      cause: causeOf,
      detail: (judgement, now) => {
        const { state, secret } = judgement;
        if (state === 'failed') {
          return causeOf(judgement);
        }
        return state === 'synced' && secret?.refreshTime
          ? ago(secret.refreshTime, now)
          : undefined;
      },
      explanation: judgement => {
        const { state, secret, plane } = judgement;
        switch (state) {
          case 'unknown':
            return plane?.message ?? causeOf(judgement) ?? t('sync.starting');
          case 'unreachable':
            return plane?.message;
          case 'failed':
            return secret?.message ?? causeOf(judgement);
          default:
            return undefined;
        }
      },
    };
  }, [t, ago]);
}
