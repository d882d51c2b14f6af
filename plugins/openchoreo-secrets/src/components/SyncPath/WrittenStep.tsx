import {
  valueNamespaceOf,
  type SyncJudgement,
} from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSyncTexts } from '../../sync/useSyncTexts';
import { syncSteps } from '../../sync/syncSteps';
import { SyncHelp } from './SyncHelp';
import { SyncStep } from './SyncStep';

const titles = {
  done: 'sync.path.written',
  active: 'sync.path.writing',
  failed: 'sync.path.notWritten',
  unknown: 'sync.path.writtenUnknown',
} as const;

export interface SyncStepOfSecretProps {
  namespace: string;
  name: string;
  plane: string;
  judgement: SyncJudgement;
  /** In milliseconds since 1970. */
  now: number;
}

/** Whether the Secret and its PushSecret are on the plane. */
export function WrittenStep(props: SyncStepOfSecretProps) {
  const { namespace, name, plane, judgement } = props;
  const { t } = useSecretsTranslation();
  const texts = useSyncTexts();
  const { written } = syncSteps(judgement);
  const { state, cause } = judgement;
  return (
    <SyncStep state={written} title={t(titles[written], { plane })}>
      {written === 'done' &&
        t('sync.path.writtenDetail', {
          namespace: valueNamespaceOf(namespace),
        })}
      {written === 'failed' && (
        <SyncHelp topic="notOnPlane" namespace={namespace} name={name} />
      )}
      {state === 'unreachable' && (
        <>
          {texts.explanation(judgement)}
          <SyncHelp
            topic="planeUnreachable"
            namespace={namespace}
            name={name}
          />
        </>
      )}
      {state === 'unknown' && texts.explanation(judgement)}
      {cause === 'noPlaneAccess' && (
        <SyncHelp topic="noPlaneAccess" namespace={namespace} name={name} />
      )}
    </SyncStep>
  );
}
