import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { stateColors } from './stateColors';

const icons = {
  error: ErrorIcon,
  warning: WarningIcon,
  ok: DoneIcon,
  neutral: InfoIcon,
};

const useStyles = makeStyles(theme => {
  const colors = stateColors(theme);
  const tone = (color: string) => ({
    // On paper, so that the tone is the same on every background.
    backgroundColor: theme.palette.background.paper,
    backgroundImage: `linear-gradient(${alpha(color, 0.08)}, ${alpha(
      color,
      0.08,
    )})`,
    borderColor: alpha(color, 0.4),
    '& > svg': { color },
  });
  return {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      padding: theme.spacing(0.5, 1, 0.5, 2),
      border: '1px solid',
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      '& > svg': { flex: 'none', width: 20, height: 20, margin: '10px 0' },
    },
    text: {
      flex: '1 1 200px',
      minWidth: 0,
      padding: '10px 0',
      overflowWrap: 'anywhere',
    },
    // Without an action below it, the text stays beside its icon at any width.
    alone: { flexBasis: 0 },
    action: {
      marginLeft: 'auto',
      [theme.breakpoints.down('xs')]: { marginLeft: 24 },
    },
    error: tone(colors.error),
    warning: tone(colors.warning),
    ok: tone(colors.ok),
    neutral: tone(colors.neutral),
  };
});

export interface NoticeProps {
  severity: keyof typeof icons;
  children: ReactNode;
  action?: { label: string; onClick(): void };
  /** `alert` interrupts a screen reader; `status` by default. */
  role?: 'status' | 'alert' | 'none';
  className?: string;
}

/** One fact about the screen, with at most one action. */
export function Notice(props: NoticeProps) {
  const { severity, children, action, role = 'status', className } = props;
  const classes = useStyles();
  const Icon = icons[severity];
  return (
    <div className={clsx(classes.root, classes[severity], className)}>
      <Icon aria-hidden />
      <Typography
        component="div"
        variant="body2"
        role={role === 'none' ? undefined : role}
        className={clsx(classes.text, !action && classes.alone)}
      >
        {children}
      </Typography>
      {action && (
        <Button
          kind="inPlace"
          className={classes.action}
          onClick={action.onClick}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
