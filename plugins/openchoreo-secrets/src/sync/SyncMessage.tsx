import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyButton } from '../ui/CopyButton';

const useStyles = makeStyles(theme => ({
  title: { display: 'flex', alignItems: 'center', minHeight: 32 },
  text: { flex: 1 },
  message: {
    margin: theme.spacing(0, 0, 1),
    padding: theme.spacing(1, 1.5),
    maxHeight: 180,
    overflow: 'auto',
    fontSize: '0.78rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

export interface SyncMessageProps {
  title: string;
  message: string;
}

/** A message or command in its own words, with Copy. */
export function SyncMessage({ title, message }: SyncMessageProps) {
  const classes = useStyles();
  return (
    <>
      <div className={classes.title}>
        <Typography variant="body2" className={classes.text}>
          {title}
        </Typography>
        <CopyButton label={title} text={message} />
      </div>
      <pre
        className={classes.message}
        // Reachable by keyboard, because it scrolls.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        {message}
      </pre>
    </>
  );
}
