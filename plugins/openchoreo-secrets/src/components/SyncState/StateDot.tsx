import { makeStyles } from '@material-ui/core/styles';
import type { SyncStateName } from '@openchoreo-secrets/plugin-common';

const useStyles = makeStyles(theme => ({
  dot: {
    display: 'inline-block',
    flex: 'none',
    width: 10,
    height: 10,
    borderRadius: '50%',
    marginRight: theme.spacing(1),
    backgroundColor: theme.palette.grey[500],
  },
  synced: { backgroundColor: theme.palette.success.main },
  syncing: { backgroundColor: theme.palette.warning.main },
  failed: { backgroundColor: theme.palette.error.main },
  unreachable: {},
  unknown: {},
}));

export interface StateDotProps {
  state: SyncStateName;
}

/** The color of a state; always beside its name. */
export function StateDot({ state }: StateDotProps) {
  const classes = useStyles();
  return (
    <span aria-hidden="true" className={`${classes.dot} ${classes[state]}`} />
  );
}
