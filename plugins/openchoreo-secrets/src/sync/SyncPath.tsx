import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import WaitingIcon from '@material-ui/icons/RadioButtonUnchecked';
import type {
  Consumer,
  SecretMetadata,
  SyncJudgement,
} from '@openchoreo-secrets/plugin-common';
import { useState, type ReactNode } from 'react';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { useTimeTexts } from '../ui/time';
import { StateIcon } from './SyncState';
import {
  pathPlaces,
  workloadsState,
  workloadState,
  type PlaceState,
} from './pathPlaces';
import { WorkloadList } from './WorkloadList';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
    padding: 0,
    listStyle: 'none',
    [theme.breakpoints.down('xs')]: { flexDirection: 'column' },
  },
  place: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: 24,
    [theme.breakpoints.down('xs')]: { float: 'left', marginRight: 8 },
    '$place:not(:last-child) > &::after': {
      content: '""',
      flex: 1,
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  waiting: {
    width: 16,
    height: 16,
    color: theme.palette.text.secondary,
  },
}));

export interface SyncPathProps {
  secret: SecretMetadata;
  judgement: SyncJudgement;
  /** Absent until they are loaded. */
  workloads: Consumer[] | undefined;
  workloadsError: string | undefined;
  /** Whether workloads that the person can't see may use the secret. */
  othersPossible: boolean;
  /** In milliseconds since 1970. */
  now: number;
}

/** The four places of a secret, OpenChoreo, plane, store and workloads, each with its state. */
export function SyncPath(props: SyncPathProps) {
  const { secret, judgement, workloads, now } = props;
  const { t } = useSecretsTranslation();
  const texts = useTimeTexts();
  const classes = useStyles();
  const push = judgement.secret;
  const places = pathPlaces(judgement);
  const [chosen, setChosen] = useState<boolean>();
  const word = (state: PlaceState, time?: string) => {
    if (state === 'waiting') {
      return t('syncStatus.place.waiting');
    }
    const name = t(`sync.${state}`);
    return time ? `${name} ${texts.ago(time, now)}` : name;
  };
  const saved = secret.createdAt
    ? t('syncStatus.place.saved', { ago: texts.ago(secret.createdAt, now) })
    : t('sync.synced');

  // Open without a click only if a workload is late or has failed.
  const isListOpen =
    chosen ??
    workloads?.some(workload => workloadState(workload) !== 'synced') ??
    false;

  if (!secret.managed || !secret.targetPlane) {
    return null;
  }
  const plane = secret.targetPlane.name;
  const [store] = push?.stores ?? [];
  const storeTime = places.store === 'failed' ? push?.since : push?.refreshTime;
  return (
    <>
      <ol className={classes.list} aria-label={t('syncStatus.path')}>
        <Place state="synced" name={t('syncStatus.place.openchoreo')}>
          {saved}
        </Place>
        <Place
          state={places.plane}
          name={t('syncStatus.place.plane', { plane })}
        >
          {word(places.plane)}
        </Place>
        <Place
          state={places.store}
          name={
            store
              ? t('syncStatus.place.store', { store })
              : t('syncStatus.place.aStore')
          }
        >
          {word(places.store, storeTime)}
        </Place>
        <Place
          state={workloads ? workloadsState(workloads) : 'unknown'}
          name={t('syncStatus.place.workloads')}
        >
          {workloads && workloads.length > 0 ? (
            <Link
              component="button"
              type="button"
              variant="caption"
              color="inherit"
              underline="always"
              aria-expanded={isListOpen}
              onClick={() => setChosen(!isListOpen)}
            >
              {describeWorkloads()}
            </Link>
          ) : (
            describeWorkloads()
          )}
        </Place>
      </ol>
      {judgement.state === 'unreachable' && push && (
        <Typography variant="caption" component="p" color="textSecondary">
          {t('syncStatus.lastKnown', { state: t(`sync.${push.state}`) })}
        </Typography>
      )}
      {workloads && isListOpen && <WorkloadList workloads={workloads} />}
      {props.othersPossible && (
        <Typography variant="caption" component="p" color="textSecondary">
          {t('syncStatus.othersPossible')}
        </Typography>
      )}
      {places.store === 'synced' && (
        <Typography variant="caption" component="p" color="textSecondary">
          {t('syncStatus.restart')}
        </Typography>
      )}
    </>
  );

  function describeWorkloads(): string {
    if (!workloads) {
      return props.workloadsError ?? t('syncStatus.place.loading');
    }
    const all = workloads.length;
    const done = workloads.filter(({ state }) => state === 'pulled').length;
    return all === 0
      ? t('syncStatus.place.notUsed')
      : t('syncStatus.place.workloadsSynced', {
          done: String(done),
          all: String(all),
        });
  }
}

interface PlaceProps {
  state: PlaceState;
  name: string;
  children: ReactNode;
}

function Place({ state, name, children }: PlaceProps) {
  const classes = useStyles();
  return (
    <li className={classes.place}>
      <div className={classes.mark}>
        {state === 'waiting' ? (
          <WaitingIcon aria-hidden className={classes.waiting} />
        ) : (
          <StateIcon state={state} />
        )}
      </div>
      <Typography variant="subtitle2" component="div">
        {name}
      </Typography>
      <Typography variant="caption" component="div" color="textSecondary">
        {children}
      </Typography>
    </li>
  );
}
