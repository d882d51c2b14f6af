import type { SyncJudgement } from '@openchoreo-secrets/plugin-common';
import { useMemo } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';

export interface SyncTexts {
  /** The cause of a state that isn't Synced or Syncing, in two to four words. */
  cause(judgement: SyncJudgement): string | undefined;
  /** The message of the plane or of External Secrets Operator. */
  explanation(judgement: SyncJudgement): string | undefined;
}

/** Sync states in the words of the person's language. */
export function useSyncTexts(): SyncTexts {
  const { t } = useBaseTranslation();
  return useMemo(() => {
    const causeOf = ({ state, cause }: SyncJudgement) => {
      if (cause) {
        return t(`sync.cause.${cause}`);
      }
      return state === 'unknown' ? t('sync.notChecked') : undefined;
    };
    return {
      cause: causeOf,
      explanation: judgement => {
        const { state, secret, plane } = judgement;
        switch (state) {
          case 'unknown':
            return plane?.message ?? causeOf(judgement);
          case 'unreachable':
            return plane?.message;
          case 'failed':
            return secret?.message ?? causeOf(judgement);
          default:
            return undefined;
        }
      },
    };
  }, [t]);
}
