import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { SecretMetadata } from '@openchoreo-secrets/plugin-common';
import { useSync } from '../../sync/SyncContext';
import { useSyncTexts } from '../../sync/useSyncTexts';
import { StateDot } from './StateDot';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'baseline' },
  detail: {
    maxWidth: 160,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export interface SyncCellProps {
  secret: SecretMetadata;
  /** In milliseconds since 1970. */
  now: number;
}

/** Whether a secret is really there, in a cell of the table. */
export function SyncCell({ secret, now }: SyncCellProps) {
  const classes = useStyles();
  const { judge } = useSync();
  const texts = useSyncTexts();
  const judgement = judge(secret);
  const detail = texts.detail(judgement, now);
  return (
    <div className={classes.root} title={texts.explanation(judgement)}>
      <StateDot state={judgement.state} />
      <div>
        {texts.state(judgement.state)}
        {detail && (
          <Typography
            className={classes.detail}
            variant="caption"
            color="textSecondary"
            display="block"
          >
            {detail}
          </Typography>
        )}
      </div>
    </div>
  );
}
