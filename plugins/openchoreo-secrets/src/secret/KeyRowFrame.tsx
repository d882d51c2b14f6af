import { alpha, makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { stateColors } from '../ui/stateColors';

const useStyles = makeStyles(theme => {
  const colors = stateColors(theme);
  // On dark paper, more of the color would leave its text too little contrast.
  const shade = (color: string) =>
    alpha(color, theme.palette.type === 'dark' ? 0.04 : 0.1);
  const tone = (color: string) => ({
    '&::before': { backgroundColor: color },
    '& $tag': { color, backgroundColor: shade(color) },
  });
  return {
    root: {
      position: 'relative',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '180px minmax(0, 1fr) auto',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      minHeight: 48,
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        padding: theme.spacing(0.5, 0),
      },
    },
    lineOfFields: {
      [theme.breakpoints.down('xs')]: {
        rowGap: theme.spacing(2),
        padding: theme.spacing(1.5, 0),
      },
    },
    key: { font: '12.5px/20px monospace', overflowWrap: 'anywhere' },
    removedKey: {
      textDecoration: 'line-through',
      color: theme.palette.text.secondary,
    },
    value: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      minWidth: 0,
      [theme.breakpoints.down('xs')]: { gridRow: 2, gridColumn: '1 / -1' },
    },
    actions: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: theme.spacing(0.5),
    },
    details: {
      padding: theme.spacing(0, 0, 1.5, '188px'),
      [theme.breakpoints.down('xs')]: { paddingLeft: 0 },
    },
    wide: { paddingLeft: 0 },
    tone: {
      '&::before': {
        content: '""',
        position: 'absolute',
        top: 0,
        bottom: 0,
        left: theme.spacing(-3),
        width: 3,
        [theme.breakpoints.down('xs')]: { left: theme.spacing(-2) },
      },
    },
    changed: tone(colors.active),
    removed: tone(colors.error),
    others: tone(colors.warning),
    tag: {
      padding: theme.spacing(0.25, 0.75),
      borderRadius: theme.shape.borderRadius,
      whiteSpace: 'nowrap',
    },
    warning: {
      color: `${colors.warning} !important`,
      backgroundColor: `${shade(colors.warning)} !important`,
    },
  };
});

export interface KeyRowFrameProps {
  id: string;
  /** Names the row for screen readers. */
  label: string;
  /** Takes the place of the key while the key is typed. */
  keyField?: ReactNode;
  /** The color of the edge: changed or removed by the person, or changed by others. */
  tone?: 'changed' | 'removed' | 'others';
  /** "Replace", "Remove", or "Add" on a changed row. */
  tag?: string;
  /** How someone else changed the key meanwhile. */
  badge?: string;
  value?: ReactNode;
  actions: ReactNode;
  /** Below the line, under the value. */
  children?: ReactNode;
  /** Whether the part below takes the whole width. */
  isWide?: boolean;
}

/** One key in a line: its name, value and actions, with an edge and a tag once it's changed. */
export function KeyRowFrame(props: KeyRowFrameProps) {
  const { id, label, keyField, tone, tag, badge, value, actions } = props;
  const { children, isWide } = props;
  const classes = useStyles();
  return (
    <div
      id={id}
      role="group"
      aria-label={label || undefined}
      className={clsx(classes.root, tone && [classes.tone, classes[tone]])}
    >
      <div className={clsx(classes.line, keyField && classes.lineOfFields)}>
        {keyField ?? (
          <span
            className={clsx(
              classes.key,
              tone === 'removed' && classes.removedKey,
            )}
          >
            {label}
          </span>
        )}
        <span className={classes.value}>
          {value}
          {badge && (
            <Typography
              variant="caption"
              className={clsx(classes.tag, classes.warning)}
            >
              {badge}
            </Typography>
          )}
        </span>
        <span className={classes.actions}>
          {tag && (
            <Typography variant="caption" className={classes.tag}>
              {tag}
            </Typography>
          )}
          {actions}
        </span>
      </div>
      {children && (
        <div className={clsx(classes.details, isWide && classes.wide)}>
          {children}
        </div>
      )}
    </div>
  );
}
