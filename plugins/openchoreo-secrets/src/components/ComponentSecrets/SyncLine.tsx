import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SyncStateName } from '@openchoreo-secrets/plugin-common';
import { StateDot } from '../SyncState/StateDot';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'baseline',
    lineHeight: 1.5,
    whiteSpace: 'nowrap',
  },
  reason: { display: 'block', maxWidth: 320, whiteSpace: 'normal' },
});

export interface SyncLineProps {
  state: SyncStateName;
  text: string;
  /** Why it is so. */
  reason?: string;
}

/** A step on the way of a value, in a word and a color. */
export function SyncLine({ state, text, reason }: SyncLineProps) {
  const classes = useStyles();
  return (
    <>
      <div className={classes.root}>
        <StateDot state={state} />
        {text}
      </div>
      {reason && (
        <Typography
          variant="caption"
          color="textSecondary"
          className={classes.reason}
        >
          {reason}
        </Typography>
      )}
    </>
  );
}
