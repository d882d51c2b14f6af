import type {
  SecretMetadata,
  SyncJudgement,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useNow, useTimeTexts } from '../ui/time';

/** A failure younger than this is shown without its duration. */
const MINUTE_MS = 60_000;

export interface SyncHeadline {
  headline: string;
  /** What the state means for values and workloads. */
  consequence?: string;
  nextStep?: string;
}

/** Describes a sync state in one line, and what to do about it. */
export function useSyncHeadline(
  { targetPlane }: SecretMetadata,
  { state, cause, secret }: SyncJudgement,
): SyncHeadline {
  const { t } = useSecretsTranslation();
  const texts = useTimeTexts();
  const now = useNow();
  const plane = targetPlane?.name ?? '';
  const store = secret?.stores[0] ?? '';
  if (state === 'synced') {
    const time = secret?.refreshTime;
    return {
      headline: time
        ? t('syncStatus.syncedTo', { plane, ago: texts.ago(time, now) })
        : t('syncStatus.syncedToPlane', { plane }),
    };
  }
  if (state === 'syncing') {
    return {
      headline: t(
        secret?.deleting ? 'syncStatus.removingFrom' : 'syncStatus.syncingTo',
        {
          plane,
        },
      ),
    };
  }
  if (state === 'unknown' && !cause) {
    return { headline: t('syncStatus.reading', { plane }) };
  }
  const known = cause ?? 'pushFailed';
  const what = t(`syncStatus.headline.${known}`, { plane });
  const failedFor =
    state === 'failed' &&
    secret?.since &&
    now - Date.parse(secret.since) >= MINUTE_MS
      ? t('syncStatus.failedFor', { age: texts.age(secret.since, now) })
      : t('syncStatus.stateIs', { state: t(`sync.${state}`) });
  return {
    headline: `${failedFor} ${what}`,
    consequence:
      state === 'failed' ? t('syncStatus.valuesWait', { plane }) : undefined,
    nextStep: t(`syncStatus.step.${known}`, { store }),
  };
}
