import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  code: {
    flex: 1,
    margin: 0,
    padding: theme.spacing(1),
    overflowX: 'auto',
    fontFamily: 'monospace',
    fontSize: '0.8rem',
  },
}));

export interface CommandBlockProps {
  label: string;
  command: string;
}

/** Text to copy: a command or YAML. */
export function CommandBlock({ label, command }: CommandBlockProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {/* Reachable by keyboard, because it scrolls. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classes.code} tabIndex={0} aria-label={label}>
        {command}
      </pre>
      <CopyButton label={label} text={command} />
    </div>
  );
}
