import { makeStyles } from '@material-ui/core/styles';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useSync } from '../../sync/SyncContext';
import { useNow } from '../../ui/time';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import { useSyncTexts } from '../../sync/useSyncTexts';
import { isFollowed } from '../../sync/syncSteps';
import { PulledStep } from './PulledStep';
import { PushedStep } from './PushedStep';
import { SyncStep } from './SyncStep';
import { WrittenStep } from './WrittenStep';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

export interface SyncPathProps {
  namespace: string;
  secret: SecretMetadata;
}

/** A secret's way from the control plane to the store, step by step, as it happens. */
export function SyncPath({ namespace, secret }: SyncPathProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const texts = useSyncTexts();
  const { judge } = useSync();
  const now = useNow();
  const judgement = judge(secret);
  const { name, keys, targetPlane } = secret;
  const step = {
    namespace,
    name,
    plane: targetPlane?.name ?? '',
    judgement,
    now,
  };
  return (
    <>
      <span className={classes.hidden} role="status">
        {texts.state(judgement.state)}
      </span>
      <ol className={classes.list}>
        <SyncStep state="done" title={t('sync.path.saved')}>
          {t('sync.path.savedDetail', { name, count: keys.length })}
        </SyncStep>
        {isFollowed(secret) && (
          <>
            <WrittenStep {...step} />
            <PushedStep {...step} />
            <PulledStep {...step} />
          </>
        )}
      </ol>
    </>
  );
}
