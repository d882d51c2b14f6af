import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import Typography from '@material-ui/core/Typography';
import SyncedIcon from '@material-ui/icons/CheckCircleOutline';
import FailedIcon from '@material-ui/icons/ErrorOutline';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import UnreachableIcon from '@material-ui/icons/ReportProblemOutlined';
import SyncingIcon from '@material-ui/icons/Sync';
import type { SyncStateName } from '@openchoreo-secrets/plugin-common';
import clsx from 'clsx';
import type { ComponentType, ReactNode } from 'react';
import { useBaseTranslation } from '../translations/baseTranslationRef';
import { stateColors } from '../ui/stateColors';

const icons: Record<SyncStateName, ComponentType<SvgIconProps>> = {
  synced: SyncedIcon,
  syncing: SyncingIcon,
  failed: FailedIcon,
  unreachable: UnreachableIcon,
  unknown: UnknownIcon,
};

const useStyles = makeStyles(theme => {
  const colors = stateColors(theme);
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      textAlign: 'left',
    },
    icon: { flex: 'none', width: 16, height: 16, margin: '2px 0' },
    word: { lineHeight: '20px' },
    synced: { color: colors.ok },
    syncing: { color: colors.active },
    failed: { color: colors.error },
    unreachable: { color: colors.warning },
    unknown: { color: colors.neutral },
  };
});

export interface StateIconProps {
  state: SyncStateName;
  className?: string;
}

/** The icon of a state, 16 px; always beside its word. */
export function StateIcon({ state, className }: StateIconProps) {
  const classes = useStyles();
  const Icon = icons[state];
  return (
    <Icon
      aria-hidden
      className={clsx(classes.icon, classes[state], className)}
    />
  );
}

export interface SyncStateProps {
  state: SyncStateName;
  /** Why, in two to four words, below the state. */
  cause?: ReactNode;
  /** In place of the word of the state, such as "Ready". */
  word?: ReactNode;
}

/** A state as icon and word, in color; used for secrets, places of the sync path, workloads, planes, and stores. */
export function SyncState({ state, cause, word }: SyncStateProps) {
  const { t } = useBaseTranslation();
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <StateIcon state={state} />
      <span>
        <Typography variant="body2" component="span" className={classes.word}>
          {word ?? t(`sync.${state}`)}
        </Typography>
        {cause && (
          <Typography
            variant="caption"
            color="textSecondary"
            component="span"
            display="block"
          >
            {cause}
          </Typography>
        )}
      </span>
    </span>
  );
}
