import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useId } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import {
  idOf,
  useRestart,
  type ChangedSecret,
  type Restart,
} from './useRestart';
import { WorkloadRows } from './WorkloadRows';

const useStyles = makeStyles(theme => ({
  status: { marginTop: theme.spacing(1.5) },
}));

export interface RestartDialogProps {
  secret: ChangedSecret;
  onClose(): void;
}

/** Restarts the workloads that use a secret once they have the new value, and follows their pods. */
export function RestartDialog({ secret, onClose }: RestartDialogProps) {
  const { t } = useSecretsTranslation();
  const id = useId();
  const restart = useRestart(secret);
  const { step } = restart;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>
        {t('restart.title', { name: secret.name })}
      </DialogTitle>
      <DialogContent>
        <Content restart={restart} hasKeys={secret.keys.length > 0} />
      </DialogContent>
      <DialogActions>
        <Actions restart={restart} onClose={onClose} />
      </DialogActions>
      {step === 'restarting' && (
        <LinearProgress aria-label={t('restart.starting')} />
      )}
    </Dialog>
  );
}

interface ContentProps {
  restart: Restart;
  hasKeys: boolean;
}

function Content({ restart, hasKeys }: ContentProps) {
  const { t } = useSecretsTranslation();
  const { query, step, workloads, error } = restart;
  if (query.isPending) {
    return (
      <div role="status" aria-busy aria-label={t('restart.loading')}>
        {[1, 2, 3].map(row => (
          <Skeleton key={row} height={48} />
        ))}
      </div>
    );
  }
  if (query.isError && workloads.length === 0) {
    return (
      <Notice
        severity="error"
        role="alert"
        action={{
          label: t('restart.retry'),
          onClick: () => void query.refetch(),
        }}
      >
        {t('restart.failed')} {query.error.message}
      </Notice>
    );
  }
  return (
    <>
      {step === 'choose' && (
        <Typography variant="body2">
          {t(introOf(workloads.length, hasKeys))}
        </Typography>
      )}
      {(step === 'waiting' || step === 'ask') && <Waiting restart={restart} />}
      {step === 'following' && <Progress restart={restart} />}
      {workloads.length > 0 && <WorkloadRows restart={restart} />}
      {query.data?.othersPossible && step === 'choose' && (
        <Typography variant="body2" color="textSecondary">
          {t('restart.othersPossible')}
        </Typography>
      )}
      {error && (
        <Notice severity="error" role="alert">
          {error.message}
        </Notice>
      )}
    </>
  );
}

function introOf(count: number, hasKeys: boolean) {
  if (count > 0) {
    return 'restart.intro' as const;
  }
  return hasKeys ? 'restart.emptyKeys' : 'restart.empty';
}

/** How many of the chosen workloads the value has reached. */
function Waiting({ restart: { selected, step } }: { restart: Restart }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const total = selected.length;
  const arrived = selected.filter(({ value }) => value === 'arrived').length;
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={(arrived / Math.max(1, total)) * 100}
        aria-label={t('restart.value.waiting')}
      />
      <Typography variant="body2" role="status" className={classes.status}>
        {t('restart.waiting', {
          arrived: String(arrived),
          total: String(total),
        })}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {t('restart.waitingNote')}
      </Typography>
      {step === 'ask' && (
        <Notice severity="warning" role="alert" className={classes.status}>
          {t('restart.ask')}
        </Notice>
      )}
    </>
  );
}

/** How many of the restarted workloads are done. */
function Progress({ restart: { result, workloads } }: { restart: Restart }) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const items = result?.items ?? [];
  const done = items.filter(
    item =>
      item.restarted &&
      workloads.find(workload => idOf(workload) === idOf(item))?.pods?.done,
  );
  const hadArrived = items.every(
    item => !item.restarted || item.value === 'arrived',
  );
  const total = items.length;
  const isDone = done.length === items.filter(item => item.restarted).length;
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={(done.length / Math.max(1, total)) * 100}
        aria-label={t('restart.starting')}
      />
      <Typography variant="body2" role="status" className={classes.status}>
        {t(hadArrived ? 'restart.done' : 'restart.doneAnyway', {
          done: String(done.length),
          total: String(total),
        })}
      </Typography>
      {!isDone && (
        <Typography variant="caption" color="textSecondary">
          {t('restart.background')}
        </Typography>
      )}
    </>
  );
}

interface ActionsProps {
  restart: Restart;
  onClose(): void;
}

function Actions({ restart, onClose }: ActionsProps) {
  const { t } = useSecretsTranslation();
  const { step, selected, result } = restart;
  switch (step) {
    case 'choose':
      return (
        <>
          <Button kind="plain" onClick={onClose}>
            {t('restart.cancel')}
          </Button>
          <Button
            kind="primary"
            disabled={selected.length === 0}
            onClick={restart.submit}
          >
            {t('restart.submit', { count: selected.length })}
          </Button>
        </>
      );
    case 'waiting':
      return (
        <>
          {/* The button that had the focus has gone. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Button kind="plain" autoFocus onClick={onClose}>
            {t('restart.cancel')}
          </Button>
          <Button kind="secondary" onClick={restart.ask}>
            {t('restart.anyway')}
          </Button>
        </>
      );
    case 'ask':
      return (
        <>
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Button kind="plain" autoFocus onClick={restart.keepWaiting}>
            {t('restart.keepWaiting')}
          </Button>
          <Button kind="primary" onClick={restart.restartAnyway}>
            {t('restart.anyway')}
          </Button>
        </>
      );
    default:
      return (
        <>
          {result?.items.some(item => !item.restarted) && (
            <Button kind="inPlace" onClick={restart.retry}>
              {t('restart.retry')}
            </Button>
          )}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Button kind="plain" autoFocus onClick={onClose}>
            {t('restart.close')}
          </Button>
        </>
      );
  }
}
