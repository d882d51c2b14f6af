import type { SyncJudgement } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { failureCommands, type HelpTopic } from './failureCommands';
import { SyncMessage } from './SyncMessage';

export interface SyncCommandsProps {
  namespace: string;
  name: string;
  judgement: SyncJudgement;
  hasFailedWorkload: boolean;
}

/** The commands that show more about a failure; absent while nothing is wrong. */
export function SyncCommands(props: SyncCommandsProps) {
  const { namespace, name, judgement, hasFailedWorkload } = props;
  const { t } = useSecretsTranslation();
  const topic = topicOf(judgement, hasFailedWorkload);
  const store = judgement.secret?.stores[0];
  return topic ? (
    <SyncMessage
      title={t('syncStatus.commands')}
      message={failureCommands(topic, { namespace, name, store }).join('\n')}
    />
  ) : null;
}

function topicOf(
  { state, cause }: SyncJudgement,
  hasFailedWorkload: boolean,
): HelpTopic | undefined {
  if (cause === 'managedInYaml') {
    return undefined;
  }
  if (state === 'failed') {
    return cause ?? 'pushFailed';
  }
  return cause ?? (hasFailedWorkload ? 'pull' : undefined);
}
