import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DoneIcon from '@material-ui/icons/CheckCircle';
import FailedIcon from '@material-ui/icons/Error';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import NoneIcon from '@material-ui/icons/RemoveCircleOutline';
import ActiveIcon from '@material-ui/icons/Schedule';
import type { ReactNode } from 'react';
import { useSecretsTranslation } from '../../translations/useSecretsTranslation';
import type { StepState } from '../../sync/syncSteps';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1.5),
  },
  body: { minWidth: 0, flex: 1, overflowWrap: 'anywhere' },
  done: { color: theme.palette.success.main },
  active: { color: theme.palette.warning.main },
  failed: { color: theme.palette.error.main },
  unknown: { color: theme.palette.text.secondary },
  none: { color: theme.palette.text.secondary },
}));

const icons = {
  done: DoneIcon,
  active: ActiveIcon,
  failed: FailedIcon,
  unknown: UnknownIcon,
  none: NoneIcon,
};

const stateTexts = {
  done: 'sync.path.done',
  active: 'sync.path.active',
  failed: 'sync.path.broken',
  unknown: 'sync.path.open',
  none: 'sync.path.none',
} as const;

export interface SyncStepProps {
  state: StepState;
  title: string;
  children?: ReactNode;
}

/** One step of a secret's way to where it is needed. */
export function SyncStep({ state, title, children }: SyncStepProps) {
  const { t } = useSecretsTranslation();
  const classes = useStyles();
  const Icon = icons[state];
  return (
    <li className={classes.root}>
      <Icon className={classes[state]} titleAccess={t(stateTexts[state])} />
      <div className={classes.body}>
        <Typography variant="body1">{title}</Typography>
        {children && (
          <Typography variant="body2" color="textSecondary" component="div">
            {children}
          </Typography>
        )}
      </div>
    </li>
  );
}
