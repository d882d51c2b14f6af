import type {
  SecretSync,
  SyncJudgement,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSyncTexts } from '../../sync/useSyncTexts';
import { syncSteps, type SyncSteps } from '../../sync/syncSteps';
import { SyncHelp } from './SyncHelp';
import { SyncStep } from './SyncStep';
import type { SyncStepOfSecretProps } from './WrittenStep';

/** Whether the value is in the store of the plane, and why not where it is not. */
export function PushedStep(props: SyncStepOfSecretProps) {
  const { namespace, name, judgement, now } = props;
  const { t } = useSecretsTranslation();
  const texts = useSyncTexts();
  const { state, secret } = judgement;
  const { pushed } = syncSteps(judgement);
  const [store] = secret?.stores ?? [];
  const { refreshTime } = secret ?? {};
  const title = t(titleOf(pushed, secret), { store });
  return (
    <SyncStep state={pushed} title={title}>
      {pushed === 'done' &&
        refreshTime &&
        t('sync.path.syncedAgo', { ago: texts.ago(refreshTime, now) })}
      {pushed === 'failed' && (
        <>
          <div role="alert">{secret?.message}</div>
          {secret?.since &&
            t('sync.path.failedSince', { ago: texts.ago(secret.since, now) })}
          {refreshTime &&
            ` · ${t('sync.path.lastPushed', {
              ago: texts.ago(refreshTime, now),
            })}`}
          <SyncHelp
            topic={helpTopicOf(judgement)}
            namespace={namespace}
            name={name}
            store={store}
          />
        </>
      )}
      {state === 'unreachable' &&
        secret &&
        t('sync.path.lastKnown', { state: texts.state(secret.state) })}
      {pushed === 'done' && <div>{t('sync.help.restart')}</div>}
    </SyncStep>
  );
}

function helpTopicOf({ cause = 'pushFailed' }: SyncJudgement) {
  return cause === 'managedInYaml' ? 'pushFailed' : cause;
}

function titleOf(pushed: SyncSteps['pushed'], secret: SecretSync | undefined) {
  if (secret?.deleting) {
    return 'sync.path.removing';
  }
  const titles = {
    done: 'sync.path.pushed',
    active: 'sync.path.pushing',
    failed: 'sync.path.notPushed',
    unknown: 'sync.path.pushedUnknown',
  } as const;
  return titles[pushed];
}
