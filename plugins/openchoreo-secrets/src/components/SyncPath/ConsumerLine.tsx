import type { Consumer } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSyncTexts } from '../../sync/useSyncTexts';

export interface ConsumerLineProps {
  consumer: Consumer;
  /** In milliseconds since 1970. */
  now: number;
}

/** Whether one workload has the value. */
export function ConsumerLine({ consumer, now }: ConsumerLineProps) {
  const { t } = useSecretsTranslation();
  const texts = useSyncTexts();
  const { component, environment, state, message, refreshTime } = consumer;
  const described = {
    pulled: refreshTime
      ? t('sync.path.pulledAgo', { ago: texts.ago(refreshTime, now) })
      : t('sync.path.done'),
    pulling: t('sync.path.isPulling'),
    failed: message ?? t('sync.path.broken'),
    notRendered: t('sync.path.notRendered'),
    unknown: t('sync.path.consumerUnknown'),
  };
  return (
    <div>
      <strong>{component}</strong> · {environment}: {described[state]}
    </div>
  );
}
