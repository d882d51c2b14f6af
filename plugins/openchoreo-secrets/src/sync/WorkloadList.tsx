import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Consumer } from '@openchoreo-secrets/plugin-common';
import { useSecretsTranslation } from '../translations/useSecretsTranslation';
import { workloadState } from './pathPlaces';
import { SyncState } from './SyncState';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(1, 0), padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  name: { flex: '1 1 180px' },
  state: { flex: '2 1 240px', overflowWrap: 'anywhere' },
}));

export interface WorkloadListProps {
  workloads: Consumer[];
}

/** The state of each workload that uses a secret, failed ones first. */
export function WorkloadList({ workloads }: WorkloadListProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const failedFirst = [...workloads].sort(
    (a, b) =>
      Number(workloadState(b) === 'failed') -
      Number(workloadState(a) === 'failed'),
  );
  const causeOf = (workload: Consumer) => {
    if (workload.state === 'notRendered') {
      return t('syncStatus.place.notRendered');
    }
    const state = workloadState(workload);
    return state === 'failed' || state === 'unknown'
      ? workload.message
      : undefined;
  };
  return (
    <ul className={classes.list} aria-label={t('syncStatus.place.workloads')}>
      {failedFirst.map(workload => (
        <li
          key={`${workload.component}/${workload.environment}`}
          className={classes.row}
        >
          <Typography variant="body2" className={classes.name}>
            <strong>{workload.component}</strong> · {workload.environment}
          </Typography>
          <div className={classes.state}>
            <SyncState
              state={workloadState(workload)}
              cause={causeOf(workload)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
