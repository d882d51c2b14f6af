import type {
  ComponentConsumer,
  SecretMetadata,
  SyncStateName,
} from '@openchoreo-secrets/plugin-common';
import { useSync } from '../../sync/SyncContext';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSyncTexts } from '../../sync/useSyncTexts';
import { groupPulls } from '../../usage/groupPulls';
import type { UseGroup } from '../../usage/groupUses';
import { SyncLine } from './SyncLine';

export interface ReferenceSyncProps {
  group: UseGroup;
  /** What the reference is to; absent where there is no such secret. */
  secret?: SecretMetadata;
  /** Absent until it was told. */
  consumers?: ComponentConsumer[];
}

const colors: Record<ComponentConsumer['state'], SyncStateName> = {
  pulled: 'synced',
  pulling: 'syncing',
  failed: 'failed',
  notRendered: 'failed',
  unknown: 'unknown',
};

/** Whether the value that a reference names is in the store, and has arrived where it is used. */
export function ReferenceSync(props: ReferenceSyncProps) {
  const { group, secret, consumers } = props;
  const { t } = useSecretsTranslation();
  const { judge } = useSync();
  const texts = useSyncTexts();
  if (!secret) {
    return <>—</>;
  }
  const judgement = judge(secret);
  const pulls = consumers ? groupPulls(group, consumers) : [];
  return (
    <>
      <SyncLine
        state={judgement.state}
        text={t(`usage.push.${judgement.state}`)}
        reason={texts.explanation(judgement)}
      />
      {pulls.map(({ state, environments, message }) => {
        const text = t(`usage.pull.${state}`);
        return (
          <SyncLine
            key={environments.join()}
            state={colors[state]}
            reason={message}
            text={
              pulls.length === 1
                ? text
                : t('usage.inEnvironments', {
                    environments: environments.join(', '),
                    state: text,
                  })
            }
          />
        );
      })}
    </>
  );
}
