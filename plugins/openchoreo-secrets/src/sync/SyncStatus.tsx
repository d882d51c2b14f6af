import Collapse from '@material-ui/core/Collapse';
import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import RefreshIcon from '@material-ui/icons/Refresh';
import type {
  Consumer,
  SecretMetadata,
  SyncJudgement,
} from '@openchoreo-secrets/plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import clsx from 'clsx';
import { useId, useState } from 'react';
import { queryKeys } from '../api/queryKeys';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { IconAction } from '../ui/IconAction';
import { onTint, stateColors } from '../ui/stateColors';
import { useNow } from '../ui/time';
import { PushAgain } from './PushAgain';
import { sincePush } from './sincePush';
import { SyncCommands } from './SyncCommands';
import { useSync } from './SyncContext';
import { SyncMessage } from './SyncMessage';
import { SyncPath } from './SyncPath';
import { StateIcon } from './SyncState';
import { useConsumers } from './useConsumers';
import { useSyncHeadline } from './useSyncHeadline';
import { useUsedByPhrase } from '../usage/useUsedByPhrase';

const useStyles = makeStyles(theme => {
  const colors = stateColors(theme);
  const tone = (color: string) => ({
    backgroundColor: alpha(color, 0.08),
    borderColor: alpha(color, 0.4),
    ...onTint(theme),
  });
  return {
    root: {
      marginTop: theme.spacing(2),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    failed: tone(colors.error),
    unreachable: tone(colors.warning),
    unknown: tone(colors.neutral),
    line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) },
    headline: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    advice: { margin: theme.spacing(0, 0, 1, 3.5) },
    expand: { transition: theme.transitions.create('transform') },
    isOpen: { transform: 'rotate(180deg)' },
  };
});

export interface SyncStatusProps {
  namespace: string;
  secret: SecretMetadata;
}

/** The sync state of a secret in one line; anything but Synced and Syncing opens with its cause, next step and path. */
export function SyncStatus({ namespace, secret }: SyncStatusProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const pathId = useId();
  const queryClient = useQueryClient();
  const now = useNow();
  const judgement = useSync().judge(secret);
  const consumers = useConsumers(namespace, secret.name, judgement.secret);
  const { headline, consequence, nextStep } = useSyncHeadline(
    secret,
    judgement,
  );
  const items =
    consumers.data &&
    sincePush(consumers.data.items, judgement.secret?.refreshTime, Date.now());
  const canPush =
    secret.managed &&
    (judgement.state === 'synced' || judgement.state === 'failed');
  const tone = toneOf(judgement, items);
  const usedBy = useUsedByPhrase(namespace, secret);
  const isQuiet = judgement.state === 'synced' || judgement.state === 'syncing';
  const [chosen, setIsOpen] = useState<boolean>();
  const isOpen = chosen ?? tone !== undefined;

  const checkAgain = () => {
    void queryClient.invalidateQueries({ queryKey: queryKeys.sync(namespace) });
    void consumers.refetch();
  };

  return (
    <section
      className={clsx(classes.root, tone && classes[tone])}
      aria-label={t('syncStatus.title')}
    >
      <div className={classes.line}>
        <StateIcon state={judgement.state} />
        <Typography
          variant="body2"
          component="div"
          role={judgement.state === 'failed' ? 'alert' : 'status'}
          className={classes.headline}
        >
          {isQuiet ? headline : <strong>{headline}</strong>}
          {judgement.state === 'synced' && usedBy && ` · ${usedBy}`}
        </Typography>
        {isOpen && (
          <IconAction label={t('syncStatus.checkAgain')} onClick={checkAgain}>
            <RefreshIcon />
          </IconAction>
        )}
        <IconAction
          label={t(isOpen ? 'syncStatus.hidePath' : 'syncStatus.showPath')}
          aria-expanded={isOpen}
          aria-controls={pathId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ExpandIcon
            className={clsx(classes.expand, isOpen && classes.isOpen)}
          />
        </IconAction>
      </div>
      <Collapse in={isOpen} unmountOnExit>
        <div id={pathId}>
          {nextStep && (
            <div className={classes.advice}>
              {consequence && (
                <Typography variant="body2" gutterBottom>
                  {consequence}
                </Typography>
              )}
              <Typography variant="body2">
                <strong>{t('syncStatus.nextStep')}</strong> {nextStep}
              </Typography>
            </div>
          )}
          <SyncPath
            secret={secret}
            judgement={judgement}
            workloads={items}
            othersPossible={consumers.data?.othersPossible === true}
            workloadsError={consumers.error?.message}
            now={now}
          />
          {judgement.secret?.message && judgement.state === 'failed' && (
            <SyncMessage
              title={t('syncStatus.esoMessage')}
              message={judgement.secret.message}
            />
          )}
          {judgement.plane?.message && judgement.state !== 'failed' && (
            <SyncMessage
              title={t('syncStatus.planeMessage')}
              message={judgement.plane.message}
            />
          )}
          {canPush && (
            <PushAgain
              namespace={namespace}
              name={secret.name}
              isSynced={judgement.state === 'synced'}
            />
          )}
          <SyncCommands
            namespace={namespace}
            name={secret.name}
            judgement={judgement}
            hasFailedWorkload={items?.some(isFailed) === true}
          />
        </div>
      </Collapse>
    </section>
  );
}

function isFailed({ state }: Consumer): boolean {
  return state === 'failed' || state === 'notRendered';
}

/** The tone of the box: that of the state, or a warning when only a workload lacks the value. */
function toneOf(
  { state, cause, plane }: SyncJudgement,
  items: Consumer[] | undefined,
): 'failed' | 'unreachable' | 'unknown' | undefined {
  if (state === 'unknown') {
    // Before the first answer nothing is wrong yet.
    return cause || plane?.message ? 'unknown' : undefined;
  }
  if (state === 'failed' || state === 'unreachable') {
    return state;
  }
  return items?.some(isFailed) ? 'unreachable' : undefined;
}
